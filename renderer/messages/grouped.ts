import type { DialPlan, DialStepName } from '../../electron/contract/dialling/number';

const DIGIT = /[0-9*#+]/;
const LETTER = /[A-Za-z]/g;

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

/**
 * The digits of a plan, in groups: those of the written number, and a prefix stands apart where one would write
 * it so (`0 0049 30 398330`). Without the spaces it is `dials`, always.
 */
export function groupedPlan({ number, dials, kind, steps }: Omit<DialPlan, 'then' | 'risk'>): string {
  if (kind === 'sip') return dials;
  const by = (name: DialStepName): string => steps.find(({ is }) => is === name)?.by ?? '';
  const counted = steps.some(({ is }) => is === 'letters') ? number.replace(LETTER, '0') : number;
  const written = steps.some(({ is }) => is === 'zero-left-out') ? counted.replace(/\(\s*0\s*\)/, '') : counted;
  const outside = steps.at(-1)?.is === 'outside-line' ? leading(dials, by('outside-line')) : '';
  const rest = dials.slice(outside.length);
  const area = leading(rest, by('area'));
  const trunk = leading(rest, by('trunk') || by('national-form'));
  const groups =
    area === '' ? glued(grouped(written, rest), trunk) : `${area} ${grouped(written, rest.slice(area.length))}`;
  return `${outside} ${groups}`.trim();
}

const leading = (dials: string, prefix: string): string => (dials.startsWith(prefix) ? prefix : '');

/** A trunk prefix is no group of its own: `030 398330`, not `0 30 398330`. */
const glued = (groups: string, prefix: string): string =>
  prefix !== '' && groups.startsWith(`${prefix} `) ? prefix + groups.slice(prefix.length + 1) : groups;
