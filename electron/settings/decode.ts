/** The encodings that say so themselves by a byte order mark (Unicode 16.0, 23.8). */
const MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * The text of a file that people edit: UTF-8, or UTF-16 with a byte order mark, as Windows PowerShell writes it. The mark
 * itself is no part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  const { encoding = 'utf-8' } = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte)) ?? {};
  return new TextDecoder(encoding).decode(bytes);
}
