/**
 * The text of a mimeapps.list without `id` as the program for `type` (MIME Applications Associations specification).
 * Everything else stays as it stands, also lines that no program understands. xdg-mime can set a program and take none
 * away.
 */
export function withoutProgram(text: string, type: string, id: string): string {
  let group = '';
  return text
    .split('\n')
    .flatMap((line) => {
      group = /^\[(.*)\]\s*$/.exec(line)?.[1] ?? group;
      if (group !== 'Default Applications' && group !== 'Added Associations') return [line];
      const [key, value] = [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1)];
      if (!line.includes('=') || key !== type) return [line];
      const programs = value.split(';').map((one) => one.trim());
      if (!programs.includes(id)) return [line];
      const others = programs.filter((one) => one !== id && one !== '');
      return others.length === 0 ? [] : [`${type}=${others.join(';')};`];
    })
    .join('\n');
}
