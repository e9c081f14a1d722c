/** The beginnings of the hardware addresses that Snom's phones have (PROTOCOL.md 7). */
const SNOM_PREFIXES = ['000413', '1C7126'] as const;

/** A hardware address in any of its writings, each byte with one or two digits, as twelve hexadecimal capitals; null: it is none. */
export function readHardwareAddress(text: string): string | null {
  if (/^[0-9a-f]{12}$/i.test(text)) return text.toUpperCase();
  if (!/^[0-9a-f]{1,2}(?:[:-][0-9a-f]{1,2}){5}$/i.test(text)) return null;
  return text
    .split(/[:-]/)
    .map((byte) => byte.padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Whether a hardware address, twelve hexadecimal capitals, is one of Snom's. */
export const isSnoms = (mac: string): boolean => SNOM_PREFIXES.some((prefix) => mac.startsWith(prefix));
