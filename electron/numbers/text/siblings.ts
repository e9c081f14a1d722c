import type { Chain } from './groups';
import { labelBefore } from './labels';
import type { Page, Piece } from './page';

/** How far behind its stem "-11" may stand, in characters. */
const DISTANCE = 80;

/** What two numbers have in common, and the end of the first; `listed`: so many digits stand behind a slash, 0 for a dash. */
const splitStem = (number: string, listed: number): RegExpExecArray | null =>
  /^(.*\d-)(\d{1,5})$/.exec(number) ?? (listed === 0 ? null : new RegExp(`^(.*\\d)(\\d{${listed}})$`).exec(number));

/** "030 398330-10, Fax: -11", "020 7946 0123/4": the number before, with another extension. null: it is none. */
export function siblingOf(chain: Chain, before: Piece | undefined, { plain: { text } }: Page): Piece | null {
  const [only] = chain;
  if (only === undefined || chain.length > 1 || before === undefined || only.start - before.end > DISTANCE) return null;
  const digits = text.slice(only.start, only.end);
  const sign = text.charAt(only.start - 1);
  const dashed = sign === '-' && !/[\p{L}\d]/u.test(text.charAt(only.start - 2));
  const listed = sign === '/' && before.end === only.start - 1;
  const [, stem, last = ''] = splitStem(before.written.number, listed ? digits.length : 0) ?? [];
  if (!/^\d{1,5}$/.test(digits) || !(dashed || listed) || stem === undefined || before.written.is !== 'number')
    return null;
  const dials = before.written.dials.slice(0, -last.length) + digits;
  return {
    start: dashed ? only.start - 1 : only.start,
    end: only.end,
    written: {
      is: 'number',
      number: stem + digits,
      dials,
      steps: before.written.steps.filter(({ is }) => is !== 'direct'),
      then: [],
    },
    sure: false,
    label: labelBefore(text, only.start - 1),
  };
}
