/** The facts known of the clusters from `from` up to `to` if they are one number. */
export interface Reading {
  readonly valid: boolean;
  readonly full: boolean;
  readonly digits: number;
  /** It begins as numbers do: with `+`, or with a zero. */
  readonly begins: boolean;
}

/** Clusters that are one number, from the first one up to, without, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Best {
  readonly score: number;
  readonly spans: readonly Span[];
}

const DIGITS_LEAST = 6;
const DIGITS_MOST = 17;

/** The worth of a number from `from` up to `to`, before the text that follows; null: it is none. */
const worth = ({ digits, valid, full, begins }: Reading, from: number, to: number, count: number): number | null => {
  if (digits < DIGITS_LEAST || !valid || !(full || (from === 0 && to === count))) return null;
  // "Hauptstr. 5 030 398330": better a number in full than more digits that are one only within their area.
  // "32 12 34 56 2100": a number is written in small groups, and the digits beside it are not.
  return digits * (full ? 100 : 50) - 1 + (from > 0 && begins ? 2 : 0) + (to === count ? 0.5 : 0) + (to - from) * 0.6;
};

/**
 * Parts a chain of `count` clusters into numbers: as many of its digits as possible are in numbers that the library calls
 * valid, in as few numbers as possible – but where a number begins anew with a zero or `+`, it is another one.
 */
export function bestSpans(count: number, read: (from: number, to: number) => Reading): readonly Span[] {
  const none: Best = { score: 0, spans: [] };
  const best: Best[] = Array.from({ length: count + 1 }, () => none);
  for (let from = count - 1; from >= 0; from -= 1) {
    let winner = best[from + 1] ?? none;
    for (let to = from + 1; to <= count; to += 1) {
      const reading = read(from, to);
      if (reading.digits > DIGITS_MOST) break;
      const rest = best[to] ?? none;
      const own = worth(reading, from, to, count);
      const score = (own ?? Number.NEGATIVE_INFINITY) + rest.score;
      if (score > winner.score) winner = { score, spans: [{ from, to }, ...rest.spans] };
    }
    best[from] = winner;
  }
  return best[0]?.spans ?? [];
}
