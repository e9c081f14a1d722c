/** Digits that stand together, with the signs that hold them: `398-330`; indexes into the plain text. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
}

/** Clusters that could be one number, or several: `030 398330`. */
export type Chain = readonly Cluster[];

/** A chain longer than this is a table of figures: it is cut, so that no reading of it gets out of hand. */
const CLUSTER_LIMIT = 24;

const RUN = /[+(\d][+()\d ./\t-]*/g;
const DIGITS = /\d+/g;

type Gap = 'joined' | 'spaced' | 'apart';

/** "398330 -11", "398330-10/-11", "398330-10/11": another extension of the same system. */
const isSibling = (behind: string, between: string, next: string): boolean =>
  (/[ /]-$/.test(between) && next.length <= 4 && /\d{4}$/.test(behind.replace(/\D/g, ''))) ||
  (between === '/' && next.length <= 3 && /\d-\d{1,3}$/.test(behind) && behind.at(-next.length - 1) === '-');

/** Whether what stands between two groups of digits holds them together. */
const gapOf = (behind: string, between: string, next: string): Gap => {
  if (between.length > 4 || /[+\t]/.test(between) || isSibling(behind, between, next)) return 'apart';
  if (/^\(?\)?[-./]?\(?\)?$/.test(between) && !(between.includes('/') && next.startsWith('0'))) return 'joined';
  return /[ /]/.test(between) ? 'spaced' : 'apart';
};

/** How far a cluster is looked back into. */
const LOOK_BACK = 12;

/** Where a number begins whose first digits stand at `digits`: with its `+` and its bracket. */
const leadOf = (text: string, digits: number): number => {
  const lead = /(?:(?:\( ?)?\+ ?\(?|\()$/.exec(text.slice(Math.max(0, digits - 5), digits));
  return digits - (lead?.[0].length ?? 0);
};

function* chainsOfRun(text: string, start: number, end: number): Generator<Chain> {
  let chain: Cluster[] = [];
  let last = -1;
  DIGITS.lastIndex = start;
  for (let group = DIGITS.exec(text); group !== null && group.index < end; group = DIGITS.exec(text)) {
    const resume = DIGITS.lastIndex;
    const begin = leadOf(text, group.index);
    const gap =
      last < 0
        ? 'apart'
        : gapOf(text.slice(Math.max(start, last - LOOK_BACK), last), text.slice(last, group.index), group[0]);
    const before = chain.at(-1);
    if (gap === 'apart' || chain.length >= CLUSTER_LIMIT) {
      if (chain.length > 0) yield chain;
      chain = [{ start: begin, end: resume }];
    } else if (gap === 'joined' && before !== undefined) {
      chain[chain.length - 1] = { start: before.start, end: resume };
    } else {
      chain.push({ start: begin, end: resume });
    }
    last = resume;
    DIGITS.lastIndex = resume;
  }
  if (chain.length > 0) yield chain;
}

/** Everything in a text that could be numbers, in its order. */
export function* chainsIn(text: string): Generator<Chain> {
  let from = 0;
  for (;;) {
    RUN.lastIndex = from;
    const run = RUN.exec(text);
    if (run === null) return;
    from = run.index + run[0].length;
    yield* chainsOfRun(text, run.index, from);
  }
}
