import type { PastCall } from '../../contract/history/history';

/** Text as it is compared: without accents, whatever the letters' case and width. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What a phone could dial of it, and letters: people write numbers with all kinds of signs between their digits. */
const bare = (text: string): string => folded(text).replace(/[^\p{L}\p{N}+*#]/gu, '');

/** The calls whose number, digits or phone hold `text`, in their order; all of them for a text of nothing but spaces. */
export function searchCalls(calls: readonly PastCall[], text: string): readonly PastCall[] {
  const [wanted, digits] = [folded(text.trim()), bare(text)];
  if (wanted === '') return calls;
  return calls.filter(({ number, dials, phone }) => {
    if ([number, phone].some((held) => folded(held).includes(wanted))) return true;
    return digits !== '' && [number, dials].some((held) => bare(held).includes(digits));
  });
}
