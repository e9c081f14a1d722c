/** As long as `SequenceId` allows. */
const ID_CHARS = 40;

/** A name as an id: small letters, digits and dashes, without accents. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const cut = (text: string, chars: number): string => text.slice(0, chars).replace(/-+$/, '');

/** An id made from a name, which none of `taken` is. */
export function newSequenceId(name: string, taken: ReadonlySet<string>): string {
  const wanted = cut(plain(name), ID_CHARS) || 'sequence';
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : `-${count}`;
    const id = `${cut(wanted, ID_CHARS - ending.length)}${ending}`;
    if (!taken.has(id)) return id;
  }
}
