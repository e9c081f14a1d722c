import type { Outcome } from '../../contract/bridge';
import { ownModel } from '../../phone/face';
import { type KeyEvent, parseSequence, printSequence } from '../../phone/keyevent';
import { findModel, hasKey, type Model } from '../../phone/models';
import { keysFor } from '../actions';
import { askPhone, refuse } from '../ask-phone';
import type { CommandOf, Context } from '../context';
import { sequenceProblem } from '../problems';

/** Presses a KEYEVENT sequence; what the phone could not press is said before anything is sent. */
export async function press(context: Context, { sequence }: CommandOf<'press'>): Promise<Outcome> {
  const parsed = parseSequence(sequence);
  if (!parsed.ok) return refuse(context, 'press', sequence, sequenceProblem(parsed.fault));
  const model = namedModel(context);
  const missing = model && parsed.events.findIndex(({ key }) => !hasKey(model, key));
  if (model && missing !== undefined && missing >= 0) {
    const key = parsed.events[missing]?.key ?? '';
    const position = positionOf(sequence, missing);
    return refuse(context, 'press', sequence, { code: 'key-not-on-model', key, position, model: model.name });
  }
  return pressKeys(context, 'press', printSequence(parsed.events), parsed.events);
}

/** Presses what the active model has for a word such as "hold". */
export async function act(context: Context, { action }: CommandOf<'act'>): Promise<Outcome> {
  const model = findModel(context.store.getState().face.model);
  const keys = keysFor(action, model);
  if (keys === null) {
    return refuse(context, 'act', action, { code: 'action-not-on-model', action, model: model?.name ?? 'unknown' });
  }
  return pressKeys(context, 'act', action, keys);
}

export const dtmf = (context: Context, { digits }: CommandOf<'dtmf'>): Promise<Outcome> =>
  askPhone(context, {
    report: { what: 'dtmf', subject: digits },
    sent: digits,
    work: ({ phone }) => phone.dtmf(digits.toUpperCase()),
  });

export const releaseAll = (context: Context): Promise<Outcome> =>
  askPhone(context, { report: { what: 'release-all', subject: '' }, work: ({ phone }) => phone.releaseAllCalls() });

const pressKeys = (
  context: Context,
  what: 'press' | 'act',
  subject: string,
  keys: readonly KeyEvent[],
): Promise<Outcome> =>
  askPhone(context, { report: { what, subject }, sent: printSequence(keys), work: ({ phone }) => phone.press(keys) });

/** The model that the owner has named, with the keys that they counted; undefined: nobody did, so every key is let through. */
const namedModel = ({ store }: Pick<Context, 'store'>): Model | undefined => {
  const { phones, activePhone } = store.getState();
  const phone = phones.find(({ id }) => id === activePhone);
  const model = phone && findModel(phone.model);
  return model && ownModel(model, phone.keys);
};

/** Where the nth event of a sequence begins, counted in characters from 1. */
function positionOf(sequence: string, nth: number): number {
  const before = sequence.split(';').slice(0, nth);
  const start = before.reduce((sum, event) => sum + event.length + 1, 0);
  return start + (sequence.slice(start).match(/^\s*/)?.[0].length ?? 0) + 1;
}
