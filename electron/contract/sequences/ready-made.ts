import type { Sequence, SequenceStep } from './sequence';

/** A sequence to begin with (PROTOCOL.md 2, "Recipes"); its name is in `renderer/messages`. */
export interface ReadyMade extends Pick<Sequence, 'steps' | 'coolDownMs'> {
  readonly id: ReadyMadeId;
  /** Which step waits for digits that only the user knows (a colleague, a mailbox); absent: none. */
  readonly fillStep?: number;
  /** The steps for a phone by SIP, where they are others: it has all keys by their provisioning names (PROTOCOL.md 9). */
  readonly bySip?: ReadyMade['steps'];
}

export type ReadyMadeId =
  | 'answer'
  | 'hang-up'
  | 'hold'
  | 'blind-transfer'
  | 'attended-start'
  | 'attended-complete'
  | 'attended-abort'
  | 'conference'
  | 'pick-up'
  | 'voicemail'
  | 'do-not-disturb';

const key = (name: string, pauseMs?: number): SequenceStep =>
  pauseMs === undefined ? { is: 'key', key: name } : { is: 'key', key: name, pauseMs };
const type = (digits: string): SequenceStep => ({ is: 'type', digits });

/** Phones need a moment after HOLD before they take digits (PROTOCOL.md 1.6). */
const AFTER_HOLD_MS = 1_000;
const AFTER_ENTER_MS = 500;
/** A second press within this time is a slip. */
const SLIP_MS = 1_000;
/** A script in the field waits so long between two presses of DND (PROTOCOL.md 1.6). */
const DND_MS = 5_000;

/** Digits that Offhook cannot know: the editor asks for them. */
const TO_FILL = type('0');

/** Where a user begins who has not written a sequence before. */
export const READY_MADE: readonly ReadyMade[] = [
  {
    id: 'answer',
    steps: [key('ENTER', AFTER_ENTER_MS), key('OFFHOOK')],
    bySip: [key('ENTER')],
    coolDownMs: SLIP_MS,
  },
  { id: 'hang-up', steps: [key('CANCEL')], bySip: [key('F_CANCEL')], coolDownMs: SLIP_MS },
  { id: 'hold', steps: [key('F_HOLD')], coolDownMs: SLIP_MS },
  {
    id: 'blind-transfer',
    steps: [key('TRANSFER', AFTER_ENTER_MS), TO_FILL, key('ENTER')],
    bySip: [key('F_TRANSFER'), TO_FILL, key('ENTER')],
    coolDownMs: 0,
    fillStep: 1,
  },
  { id: 'attended-start', steps: [key('F_HOLD', AFTER_HOLD_MS), TO_FILL, key('ENTER')], coolDownMs: 0, fillStep: 1 },
  { id: 'attended-complete', steps: [key('TRANSFER')], bySip: [key('F_TRANSFER'), key('F_OK')], coolDownMs: SLIP_MS },
  {
    id: 'attended-abort',
    steps: [key('CANCEL', AFTER_ENTER_MS), key('ENTER')],
    bySip: [key('F_CANCEL'), key('F_HOLD')],
    coolDownMs: SLIP_MS,
  },
  { id: 'conference', steps: [key('F_CONFERENCE')], coolDownMs: SLIP_MS },
  { id: 'pick-up', steps: [type('*8'), key('ENTER')], coolDownMs: 0, fillStep: 0 },
  { id: 'voicemail', steps: [TO_FILL, key('ENTER')], coolDownMs: 0, fillStep: 0 },
  { id: 'do-not-disturb', steps: [key('DND')], bySip: [key('F_DND')], coolDownMs: DND_MS },
];
