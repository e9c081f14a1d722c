import type { ActionName } from '../../contract/keys/action';
import type { Outcome } from '../../contract/outcome';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import { type KeyEvent, parseSequence, printSequence } from '../../phone/keyevent';
import { findModel, hasKey } from '../../phone/models';
import type { Connected } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { type CommandAsker, commonAsker } from '../kernel/asker';
import type { Answers } from '../kernel/commands';
import { failed } from '../kernel/outcomes';
import { maybeHeard, type RepeatGuard, surelyHeard } from '../kernel/repeat-guard';
import type { Reporting } from '../kernel/reporting';
import type { Store } from '../kernel/store';
import type { TypedEmergency } from '../typed/emergency-typed';
import { keyByKey } from '../typed/key-by-key';
import { shownNumber, strokesOf } from '../typed/strokes';
import type { TypedKeys } from '../typed/typed-keys';
import { type TypedRisks, unconfirmed } from '../typed/typed-risk';
import { keysFor } from './actions';
import { keysMeant, sequenceProblem } from './key-problems';
import { namedModel } from './named-model';

/**
 * So long after it was asked for, in ms, the same action on the same phone is taken for the same request: a double click, or
 * a hotkey and a button. Done twice, it would undo itself, or end the next call. DND has no sound and a slow lamp.
 */
const SAME_ACTION_MS: Readonly<Partial<Record<ActionName, number>>> = {
  'do-not-disturb': 1_500,
  'hang-up': 1_000,
  hold: 1_000,
  mute: 1_000,
};

interface KeysDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'phones' | 'activePhone' | 'face'>>, 'getState'>;
  readonly connection: Pick<Connection, 'active' | 'identity' | 'ask' | 'events'>;
  readonly typed: Pick<TypedKeys, 'admit' | 'newRun'>;
  readonly typedRisks: TypedRisks;
  readonly repeats: RepeatGuard;
  readonly reporting: Reporting;
}

interface Pressing {
  readonly what: 'press' | 'act';
  readonly subject: string;
  readonly keys: readonly KeyEvent[];
  readonly byPerson: boolean;
  /** The user has said yes to what the number costs. */
  readonly confirmed: boolean;
}

/** Where the nth event of a sequence begins, counted in characters from 1. */
function positionOf(sequence: string, nth: number): number {
  const before = sequence.split(';').slice(0, nth);
  const start = before.reduce((sum, event) => sum + event.length + 1, 0);
  return start + (sequence.slice(start).match(/^\s*/)?.[0].length ?? 0) + 1;
}

export function keyAnswers(deps: KeysDeps): Answers<'press' | 'act' | 'dtmf' | 'release-all'> {
  const { store, connection, typed, typedRisks, repeats, reporting } = deps;

  /** Reads a KEYEVENT sequence; what the phone could not press is said before anything is sent. */
  const read = (sequence: string): { readonly keys: readonly KeyEvent[] } | Problem => {
    const { phones, activePhone } = store.getState();
    const model = namedModel(phones.find(({ id }) => id === activePhone));
    const parsed = parseSequence(sequence);
    if (!parsed.ok) return sequenceProblem(parsed.fault, model);
    const missing = model ? parsed.events.findIndex(({ key }) => !hasKey(model, key)) : -1;
    if (!model || missing < 0) return { keys: parsed.events };
    const key = parsed.events[missing]?.key ?? '';
    const position = positionOf(sequence, missing);
    return { code: 'key-not-on-model', key, position, model: model.name, ...keysMeant(key, model) };
  };

  /** The look at keys that is under way, while what judges numbers is being loaded; null: none is. */
  let looking: Promise<unknown> | null = null;
  /** The risks of keys, when those of all keys before them are known: keys that come behind others stay behind them. */
  const risksInTurn = (risks: ReturnType<TypedRisks>): ReturnType<TypedRisks> => {
    if (!looking && !(risks instanceof Promise)) return risks;
    const mine = Promise.resolve(looking).then(() => risks);
    const end = (): void => {
      if (looking === over) looking = null;
    };
    const over: Promise<void> = mine.then(end, end);
    looking = over;
    return mine;
  };

  const emergency = (found: TypedEmergency): Problem => ({
    code: 'emergency-in-sequence',
    number: shownNumber(found),
  });

  const pressKeys = async (pressing: Pressing, asker: CommandAsker): Promise<Outcome> => {
    const { what, subject, keys, byPerson, confirmed } = pressing;
    const refuse = (problem: Problem): Promise<Outcome> => reporting.during(what, subject, () => failed(problem));
    const lacking = keys.some(({ holdMs }) => holdMs !== undefined) ? connection.active.lacks('hold') : null;
    if (lacking) return refuse(lacking);
    const settled = connection.identity.settled();
    if (settled && !(await settled)) return refuse({ code: 'phone-changed' });
    const strokes = keys.map((key) => strokesOf({ is: 'key', ...key }));
    const typing = { strokes: strokes.flat(), byPerson };
    const risks = risksInTurn(confirmed ? [] : typedRisks(typing));
    const [risk] = risks instanceof Promise ? await risks : risks;
    if (risk) return unconfirmed('press', risk);
    const pieces = connection.active.lacks('chain') ? strokes : [typing.strokes];
    const admission = keyByKey(typed, { pieces, byPerson, isEnded: asker.hasLeft });
    const found = admission.begin();
    if (found) return refuse(emergency(found));
    connection.events.emit('keys', keys);
    const { watch } = admission;
    return reporting.during(what, subject, async () => {
      const work = ({ phone }: Connected) => phone.press(keys, asker, watch);
      const outcome = await connection.ask({ sent: printSequence(keys), work });
      admission.over(surelyHeard(outcome));
      const met = admission.found();
      return met ? failed(emergency(met)) : outcome;
    });
  };

  return {
    press({ sequence, confirmed = false }, asker) {
      const found = read(sequence);
      if ('code' in found) return reporting.during('press', sequence, () => failed(found));
      const { keys } = found;
      // People dial emergency numbers, key by key if they like; what comes in one piece is a hotkey's, or a script's.
      const byPerson = keys.length === 1 && !asker.byProgram;
      return pressKeys({ what: 'press', subject: printSequence(keys), keys, byPerson, confirmed }, asker);
    },
    /** Presses what the active model has for a word such as "hold". */
    act({ action }, one) {
      const { face, activePhone } = store.getState();
      const model = findModel(face.model);
      const keys = keysFor(action, model, connection.active.profile().way);
      if (keys === null) {
        const problem = { code: 'action-not-on-model', action, model: model?.name ?? 'unknown' } as const;
        return reporting.during('act', action, () => failed(problem));
      }
      const forMs = SAME_ACTION_MS[action];
      const asker = commonAsker(one);
      const pressing = { what: 'act', subject: action, keys, byPerson: !one.byProgram, confirmed: false } as const;
      const press = () => pressKeys(pressing, asker);
      if (forMs === undefined) return press();
      const request = JSON.stringify(['act', action, activePhone]);
      const window = { forMs, from: 'asked', untilAnswered: true, heard: maybeHeard, asker } as const;
      return repeats.same(request, one) ?? repeats.once(request, window, press);
    },
    dtmf: ({ digits }, asker) =>
      reporting.during('dtmf', digits, () => {
        const lacking = connection.active.lacks('dtmf');
        if (lacking) return failed(lacking);
        return connection.ask({ sent: digits, work: ({ phone }) => phone.dtmf(digits.toUpperCase(), asker) });
      }),
    'release-all'(_command, asker) {
      const lacking = connection.active.lacks('release-all');
      if (lacking) return reporting.during('release-all', '', () => failed(lacking));
      connection.events.emit('callsEnded');
      return reporting.during('release-all', '', () =>
        connection.ask({ work: ({ phone }) => phone.releaseAllCalls(asker) }),
      );
    },
  };
}
