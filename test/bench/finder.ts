import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { usualRules } from '../../electron/contract/dialling/rules';
import { findNumbers } from '../../electron/numbers/find';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import type { Rules } from '../../electron/numbers/written';
import { prose } from '../support/prose';
import { median, quantile } from '../support/quantile';
import { atMost, type Figure, fact, ms } from './figures';

const MEGABYTE = 1_000_000;
const ROUNDS = 7;
const LONG_ROUNDS = 3;
const SLOWER_AT_MOST = 2;
/** Ten times the text may take ten times as long, and a little more: memory is not free. */
const STEEPER_AT_MOST = 1.3;
const CLIPBOARD_CHARS = 200;
const CLIPBOARDS = 5_000;
/** Each text is timed so often: in a tenth of a millisecond another program's turn is as long as the text's own. */
const CLIPBOARD_ROUNDS = 5;
const CLIPBOARD_AT_MOST_MS = 0.5;
/** More than there are: every number of the text is found, as the other does. */
const ALL = 1_000_000;

/** Finding numbers: in a long text against the library alone, in one ten times as long, and in copied texts. */
export async function benchFinder(): Promise<readonly Figure[]> {
  const rules = await readyRules(usualRules(), 'DE');
  const [ours, theirs] = inTurns(
    (text) => findNumbers(text, rules, ALL).candidates.length,
    (text) => findPhoneNumbersInText(text, { defaultCountry: 'DE', extended: true }).length,
  );
  const long = prose(10 * MEGABYTE, 2);
  const longMs = median(Array.from({ length: LONG_ROUNDS }, () => timed(() => findNumbers(long, rules, ALL))));
  const copied = clipboards(rules);
  const p99 = quantile(copied, 0.99);
  return [
    fact('numbers in 1 MB of prose, found', ms(ours)),
    fact('the same, findPhoneNumbersInText of libphonenumber-js', ms(theirs)),
    atMost('ratio', ours / theirs, SLOWER_AT_MOST),
    fact('numbers in 10 MB of prose, found', ms(longMs)),
    atMost('against ten times 1 MB', longMs / (10 * ours), STEEPER_AT_MOST),
    {
      what: `numbers in ${CLIPBOARD_CHARS} characters, p50 and p99 of ${CLIPBOARDS}`,
      measured: `${median(copied).toFixed(3)} ms, ${p99.toFixed(3)} ms`,
      promise: `p99 under ${CLIPBOARD_AT_MOST_MS} ms`,
      kept: p99 < CLIPBOARD_AT_MOST_MS,
    },
  ];
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/**
 * The median time of each for a text of its own each round, in ms, one after the other again and again; the first round
 * warms up. One text again and again would measure the remembered results.
 */
function inTurns(one: (text: string) => unknown, other: (text: string) => unknown): readonly [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const text = prose(MEGABYTE, round + 1);
    const measured = [timed(() => one(text)), timed(() => other(text))] as const;
    if (round === 0) continue;
    times[0].push(measured[0]);
    times[1].push(measured[1]);
  }
  return [median(times[0]), median(times[1])];
}

/** The time of finding in texts of a clipboard's length, each of them another one: the median of its rounds, in ms. */
function clipboards(rules: Rules): readonly number[] {
  const texts = Array.from({ length: CLIPBOARDS }, (_, seed) => prose(CLIPBOARD_CHARS, seed + 10));
  const rounds = Array.from({ length: CLIPBOARD_ROUNDS }, () =>
    texts.map((text) => timed(() => findNumbers(text, rules))),
  );
  return texts.map((_, at) => median(rounds.map((round) => round[at] ?? 0)));
}
