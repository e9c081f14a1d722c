const TIME = /^(\d{1,9}(?:[.,]\d{1,3})?)\s*(ms|s)?$/i;

/** `500`, `500 ms`, `1.5 s` and `1,5 s` in ms; null for anything else, and for parts of a millisecond. */
export function readMs(text: string): number | null {
  const [, number, unit] = TIME.exec(text.trim()) ?? [];
  if (number === undefined) return null;
  const value = Number(number.replace(',', '.'));
  const ms = unit?.toLowerCase() === 's' ? Math.round(value * 1_000) : value;
  return Number.isInteger(ms) ? ms : null;
}

/** Whether a text is a time between these, in ms. */
export function isMsWithin(text: string, leastMs: number, mostMs: number): boolean {
  const ms = readMs(text);
  return ms !== null && ms >= leastMs && ms <= mostMs;
}
