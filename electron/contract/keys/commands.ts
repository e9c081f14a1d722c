import * as z from 'zod/mini';
import { command } from '../command-schema';
import { PIXEL_MOST } from '../limits';
import { DtmfDigits } from '../sequences/sequence';
import { ActionName, SequenceText } from './action';

/** One touch of the display, in pixels of the phone from the top left: press, release, or both (PROTOCOL.md 4). */
const Touch = z.strictObject({
  x: z.int().check(z.minimum(0), z.maximum(PIXEL_MOST)),
  y: z.int().check(z.minimum(0), z.maximum(PIXEL_MOST)),
  verb: z.enum(['p', 'r', 'pr']),
});

/** Everything that presses the phone's keys and touches its display. */
export const keyCommands = [
  /** Press a KEYEVENT sequence; one that types a number with a risk only when `confirmed`. */
  command(
    'press',
    { sequence: SequenceText, confirmed: z.optional(z.boolean()) },
    { from: 'anywhere', reports: true, needsPhone: true },
  ),
  /** Press what this phone has for a word that every user understands. */
  command('act', { action: ActionName }, { from: 'anywhere', reports: true, needsPhone: true }),
  command('dtmf', { digits: DtmfDigits }, { from: 'anywhere', reports: true, needsPhone: true }),
  /** Touch the display; taps that wait go together, and a finger that was put down is lifted whatever happens. */
  command(
    'touch',
    {
      /** The phone whose display it is; where another one is active by now, nothing is touched. Absent: the active one. */
      phone: z.optional(z.string().check(z.maxLength(40))),
      touches: z.array(Touch).check(z.minLength(1), z.maxLength(20)),
    },
    { from: 'anywhere', needsPhone: true },
  ),
  /** End every call of the phone (`RELEASE_ALL_CALLS`). */
  command('release-all', {}, { from: 'anywhere', reports: true, needsPhone: true }),
] as const;
