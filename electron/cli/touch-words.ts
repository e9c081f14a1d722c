import type { CommandInput } from '../contract/command';
import { leavesFinger } from '../contract/keys/touch';
import { PIXEL_MOST } from '../contract/limits';
import type { WrongUsage } from './usage';

type Touch = Extract<CommandInput, { do: 'touch' }>['touches'][number];

/** The vendor's words, and his short ones (PROTOCOL.md 4). */
const VERBS: Readonly<Record<string, Touch['verb']>> = {
  press: 'p',
  p: 'p',
  release: 'r',
  r: 'r',
  both: 'pr',
  pr: 'pr',
};

const verbOf = (word: string | undefined): Touch['verb'] | undefined =>
  word !== undefined && Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;

const isPixel = (word: string | undefined): word is string =>
  word !== undefined && /^\d{1,4}$/.test(word) && Number(word) <= PIXEL_MOST;

/**
 * Reads `X Y [press|release|both] …`; without a verb it is both. A command ends with its terminal's line, so a finger that
 * it puts down it has to lift: no program would be left that could.
 */
export function readTouches(rest: readonly string[], _values: object, name: string): CommandInput | WrongUsage {
  if (rest.length === 0) return { why: 'word-missing', command: name, word: 'place' };
  const touches: Touch[] = [];
  for (let at = 0; at < rest.length; ) {
    const [x, y, verb] = [rest[at], rest[at + 1], verbOf(rest[at + 2])];
    if (!isPixel(x) || !isPixel(y)) {
      const word = (isPixel(x) ? y : x) ?? '';
      return word === ''
        ? { why: 'word-missing', command: name, word: 'place' }
        : { why: 'word-not-understood', command: name, word, wanted: 'place' };
    }
    touches.push({ x: Number(x), y: Number(y), verb: verb ?? 'pr' });
    at += verb ? 3 : 2;
  }
  return leavesFinger(touches) ? { why: 'finger-left' } : { do: 'touch', touches };
}
