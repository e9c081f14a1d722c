import type { CommandOf } from '../../contract/command';
import type { ActionName } from '../../contract/keys/action';
import type { Outcome } from '../../contract/outcome';
import { type KeyEvent, parseSequence, printSequence } from '../../phone/keyevent';
import { findModel, hasKey } from '../../phone/models';
import { askPhone, refuse } from '../connection/ask';
import { keysMeant, sequenceProblem } from '../connection/problems';
import type { Context } from '../context';
import { heedKeys } from '../dialling/heed-keys';
import { commonAsker } from '../kernel/asker';
import { maybeHeard } from '../kernel/repeat-guard';
import { shownNumber, strokesOf } from '../typed/strokes';
import { typedRisks, unconfirmed } from '../typed/typed-risk';
import { keysFor } from './actions';
import { namedModel } from './named-model';

/**
 * So long after it was asked for, in ms, the same action on the same phone is taken for the same wish: a double click, or a
 * hotkey and a button. Done twice, it would undo itself, or end the next call. DND has no sound and a slow lamp.
 */
const SAME_WISH_MS: Readonly<Partial<Record<ActionName, number>>> = {
  'do-not-disturb': 1_500,
  'hang-up': 1_000,
  hold: 1_000,
  mute: 1_000,
};

/** Presses a KEYEVENT sequence; what the phone could not press is said before anything is sent. */
export async function press(context: Context, command: CommandOf<'press'>): Promise<Outcome> {
  const { sequence, confirmed } = command;
  const { phones, activePhone } = context.store.getState();
  const model = namedModel(phones.find(({ id }) => id === activePhone));
  const parsed = parseSequence(sequence);
  if (!parsed.ok) return refuse(context, 'press', sequence, sequenceProblem(parsed.fault, model));
  const missing = model && parsed.events.findIndex(({ key }) => !hasKey(model, key));
  if (model && missing !== undefined && missing >= 0) {
    const key = parsed.events[missing]?.key ?? '';
    const position = positionOf(sequence, missing);
    const problem = { code: 'key-not-on-model', key, position, model: model.name, ...keysMeant(key, model) } as const;
    return refuse(context, 'press', sequence, problem);
  }
  // People dial emergency numbers, key by key if they like; what comes in one piece is a hotkey's, or a script's.
  const byPerson = parsed.events.length === 1 && !context.isFromProgram(command);
  const subject = printSequence(parsed.events);
  return pressKeys(context, { what: 'press', subject, keys: parsed.events, byPerson, confirmed: confirmed ?? false });
}

/** Presses what the active model has for a word such as "hold". */
export async function act(context: Context, command: CommandOf<'act'>): Promise<Outcome> {
  const { action } = command;
  const model = findModel(context.store.getState().face.model);
  const keys = keysFor(action, model);
  if (keys === null) {
    return refuse(context, 'act', action, { code: 'action-not-on-model', action, model: model?.name ?? 'unknown' });
  }
  const forMs = SAME_WISH_MS[action];
  const byPerson = !context.isFromProgram(command);
  const asker = commonAsker(context.asker);
  const pressing = () =>
    pressKeys({ ...context, asker }, { what: 'act', subject: action, keys, byPerson, confirmed: false });
  if (forMs === undefined) return pressing();
  const wish = JSON.stringify(['act', action, context.store.getState().activePhone]);
  const howLong = { forMs, untilAnswered: true, heard: maybeHeard, asker };
  return context.wishes.same(wish, context.asker) ?? context.wishes.make(wish, howLong, pressing);
}

export const dtmf = (context: Context, { digits }: CommandOf<'dtmf'>): Promise<Outcome> =>
  askPhone(context, {
    report: { what: 'dtmf', subject: digits },
    sent: digits,
    work: ({ phone }) => phone.dtmf(digits.toUpperCase(), context.asker),
  });

export function releaseAll(context: Context): Promise<Outcome> {
  context.hangUp();
  return askPhone(context, {
    report: { what: 'release-all', subject: '' },
    work: ({ phone }) => phone.releaseAllCalls(context.asker),
  });
}

interface Pressing {
  readonly what: 'press' | 'act';
  readonly subject: string;
  readonly keys: readonly KeyEvent[];
  readonly byPerson: boolean;
  /** The user has said yes to what the number costs. */
  readonly confirmed: boolean;
}

async function pressKeys(context: Context, { what, subject, keys, byPerson, confirmed }: Pressing): Promise<Outcome> {
  const settled = context.activeIdentity.settled();
  if (settled && !(await settled)) return refuse(context, what, subject, { code: 'phone-changed' });
  const typing = { strokes: keys.flatMap((key) => strokesOf({ is: 'key', ...key })), byPerson };
  const risks = confirmed ? [] : typedRisks(context, typing);
  const [risk] = risks instanceof Promise ? await risks : risks;
  if (risk) return unconfirmed('press', risk);
  const admitted = context.typed.admit(typing);
  if (admitted.found) {
    return refuse(context, what, subject, { code: 'emergency-in-sequence', number: shownNumber(admitted.found) });
  }
  heedKeys(context, keys);
  const outcome = await askPhone(context, {
    report: { what, subject },
    sent: printSequence(keys),
    work: ({ phone }) => phone.press(keys, context.asker),
  });
  admitted.answered(maybeHeard(outcome));
  return outcome;
}

/** Where the nth event of a sequence begins, counted in characters from 1. */
function positionOf(sequence: string, nth: number): number {
  const before = sequence.split(';').slice(0, nth);
  const start = before.reduce((sum, event) => sum + event.length + 1, 0);
  return start + (sequence.slice(start).match(/^\s*/)?.[0].length ?? 0) + 1;
}
