import { goesOnBefore, goesOnBehind } from './edges';
import { isInAddress, isInIban } from './foreign';
import type { Chain, Cluster } from './groups';
import { lettersAt } from './letters';
import { hasOtherShape } from './noise';
import type { Page } from './page';
import { tailAt } from './tail';

/** Whether what stands right behind the last cluster makes it a part of something else, and not of a number. */
const isTaken = (chain: Chain, cluster: Cluster, { plain: { text }, library }: Page): boolean => {
  if (!goesOnBehind(text, cluster.end)) return false;
  if (tailAt(text, cluster.end, () => false).end > cluster.end) return false;
  const span = { start: chain[0]?.start ?? cluster.start, end: cluster.end };
  return lettersAt(text, span, { library, anyCase: false }) === null;
};

/** How many of the first clusters go on the word before them: all up to the first space. */
const leadingForeign = (chain: Chain, text: string): number => {
  const [first] = chain;
  if (first === undefined || !(goesOnBefore(text, first.start) || isInAddress(text, first.start))) return 0;
  const free = chain.findIndex((cluster, place) =>
    /\s/.test(text.slice(chain[place - 1]?.end ?? cluster.start, cluster.start)),
  );
  return free < 0 ? chain.length : free;
};

/** The clusters without those that belong to a word or have another shape, in pieces where such ones stood. */
export function* cleaned(chain: Chain, page: Page): Generator<Chain> {
  const { text } = page.plain;
  const international = /^\(? ?\+/.test(text.slice(chain[0]?.start ?? 0, (chain[0]?.start ?? 0) + 3));
  const from = leadingForeign(chain, text);
  let clean: Cluster[] = [];
  for (const [place, cluster] of chain.entries()) {
    if (place < from) continue;
    const taken = place === chain.length - 1 && isTaken(chain, cluster, page);
    const other = !international && hasOtherShape(text.slice(cluster.start, cluster.end).replace(/^\(/, ''));
    if (!taken && !other && !isInIban(text, cluster)) clean.push(cluster);
    else if (clean.length > 0) {
      yield clean;
      clean = [];
    }
  }
  if (clean.length > 0) yield clean;
}
