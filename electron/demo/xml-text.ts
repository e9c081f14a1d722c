import { cleaned } from './cleaned';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

const ofCode = (digits: string): string => {
  const code = digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
};

/** The text that XML means; an entity of its own stays as it stands. */
export const plainText = (xml: string): string =>
  xml.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7}|x[0-9a-f]{1,6}));/gi, (all, name?: string, code?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? all) : ofCode(code.toLowerCase()),
  );

/** The text inside the first element of this name as a display takes it, in one line; '': there is none. */
export const shownText = (xml: string, element: string, most: number): string => {
  const inside = new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'i').exec(xml)?.[1] ?? '';
  return cleaned(
    plainText(inside.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  );
};
