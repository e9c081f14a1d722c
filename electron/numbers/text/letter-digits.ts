import type { Edit } from './edit';
import type { Page } from './page';

/** A letter that looks like a digit beside a digit, or where a group of them stands. */
const SIGN = /\d[OolI]|[OolI]\d|\([Oo]\) ?\d|\d OO \d/g;
/** Digits with such letters among them, as many as any number has or more. */
const RUN = /(?<![\p{L}\p{M}\d@_=&.,:-])[\dOolI](?:[ ()./-]{0,3}[\dOolI]){6,40}(?![\p{L}\p{M}\d@_]|[.,:]\d)/gu;
/** How far before such a letter its number begins, and how far behind it ends, in characters. */
const REACH = 30;
/** With more of them it is a word, or a serial number. */
const LETTERS_MOST = 4;

const LETTERS = /[OolI]/g;
const digitOf = (letter: string): string => (/[Oo]/.test(letter) ? '0' : '1');

/** Whether digits behind a word of such letters are a number by themselves: "O2 0171 2345678" is one of a company. */
const isBehindWord = (run: string, { library }: Page): boolean => {
  const [, rest] = /^[OolI]\d? ([\d(+][\d ()./+-]*)$/.exec(run) ?? [];
  if (rest === undefined) return false;
  const { valid, full } = library.read(rest.replace(/[^+\d]/g, ''));
  return valid && full && (/^\(?[+0]/.test(rest) || library.home?.trunk === '1');
};

/** Runs of digits among which letters stand that look like some, with digits in their place: O is 0, l and I are 1. */
export function* letterEdits(page: Page): Generator<Edit> {
  const { text } = page.plain;
  let covered = 0;
  for (const { index } of text.matchAll(SIGN)) {
    if (index < covered || page.library.spent()) continue;
    page.library.spend(1);
    const from = Math.max(covered, index - REACH);
    for (const { index: at, 0: run } of text.slice(from, index + REACH).matchAll(RUN)) {
      const letters = run.match(LETTERS)?.length ?? 0;
      if (letters === 0 || letters > LETTERS_MOST || isBehindWord(run, page)) continue;
      covered = from + at + run.length;
      yield { start: from + at, end: covered, text: run.replace(LETTERS, digitOf), isDoubtful: true };
    }
  }
}
