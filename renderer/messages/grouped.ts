const DIGIT = /[0-9*#+]/;

/**
 * Writes `dials` with the gaps of `number`, counted from the end, so that both can be compared at a glance:
 * `+49 30 398330` and `004930398330` give `0049 30 398330`. Without the spaces it is `dials`, always.
 */
export function grouped(number: string, dials: string): string {
  const written = [...number].reverse();
  const gaps = new Set<number>();
  let digits = 0;
  for (const character of written) {
    if (DIGIT.test(character)) digits += 1;
    else if (digits > 0) gaps.add(digits);
  }
  const parts = [...dials].reverse().map((digit, index) => (gaps.has(index) && index > 0 ? `${digit} ` : digit));
  return parts.reverse().join('').trim();
}
