import type { OutcomeOf } from '../../contract/outcome';
import { merged } from '../../contract/patch';
import type { Problem } from '../../contract/problem';
import { plainSoftKey, SoftKey, type SoftKeyPatch, type SoftKeyRun, SoftKeys } from '../../contract/softkeys/soft-key';
import type { SoftKeysState } from '../../contract/softkeys/state';
import { findModel } from '../../phone/models';
import type { ActivePhone } from '../connection/active-phone';
import { addressOf } from '../connection/problems';
import { isMeantSo, whyNone } from '../dialling/dial-number';
import type { Reading } from '../dialling/reading';
import type { Answers } from '../kernel/commands';
import { done, failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { changedSoftKeys, goingBack, letGo } from './change';
import { circleIn } from './run-press';
import type { SoftKeys as SoftKeysPart } from './softkeys';
import { type Fate, softKeyWay } from './view';

type SoftKeyCommands =
  | 'change-soft-key'
  | 'put-back-soft-keys'
  | 'send-soft-keys'
  | 'list-soft-keys'
  | 'change-soft-keys'
  | 'answer-url-question';

interface SoftKeyAnswersDeps {
  readonly store: Pick<Store<SoftKeysState>, 'getState'>;
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'blocked'>;
  readonly active: Pick<ActivePhone, 'profile' | 'says'>;
  readonly reading: Pick<Reading, 'find'>;
  readonly softKeys: Pick<SoftKeysPart, 'atWork'>;
}

/** A phone's keys with one of them changed; one that was going back is meant again. */
const withKey = (all: SoftKeys, key: string, patch: SoftKeyPatch): SoftKeys => {
  const next = merged(SoftKey, all.keys[key] ?? plainSoftKey(), patch);
  const { keys, ...others } = letGo(all, [key]);
  return { ...others, keys: { ...keys, [key]: next } };
};

export function softKeyAnswers(deps: SoftKeyAnswersDeps): Answers<SoftKeyCommands> {
  const { store, settings, active, reading, softKeys } = deps;

  /** Why the phone has no such key; null: it has, as far as its model says. */
  const whyNoKey = (key: string): Problem | null => {
    const profile = active.profile();
    const model = findModel(profile.model) ?? findModel(active.says()?.model ?? '');
    const keys = profile.keys.functionKeys ?? model?.functionKeys.length;
    if (keys === undefined || Number(key.slice(1)) <= keys) return null;
    return { code: 'soft-key-not-on-phone', key, model: model?.name ?? profile.name, keys };
  };

  /** A key has to dial one number, and no doubt. */
  const faultInNumber = async (number: string): Promise<Problem | null> => {
    const found = await reading.find(number);
    const [only, ...others] = found.candidates;
    const isOne = only !== undefined && others.length === 0 && (only.sure || isMeantSo(only, number));
    return isOne ? null : whyNone(found);
  };

  const faultInRun = (all: SoftKeys, run: SoftKeyRun): Problem | null => {
    if (run.do !== 'run-sequence') return null;
    const sequence = settings.now().sequences.find(({ id }) => id === run.id);
    return sequence ? circleIn(sequence, all) : { code: 'no-such-sequence', id: run.id };
  };

  /** Why a key of the active phone cannot do this. */
  const faultIn = async (all: SoftKeys, key: string): Promise<Problem | null> => {
    const profile = active.profile();
    const action = all.keys[key]?.action ?? { is: 'none' };
    const missing = whyNoKey(key);
    if (missing) return missing;
    if (action.is === 'dial') return faultInNumber(action.number);
    if (action.is === 'run') return faultInRun(all, action.run);
    const isUnsayable = action.is === 'message' && softKeyWay(profile) === 'http';
    return isUnsayable ? { code: 'soft-key-no-message', phone: profile.name } : null;
  };

  /** The outcome of telling the phone (its id) some keys; another phone is in use by now where it is not the active one. */
  const outcomeOf = (phone: string, fates: readonly Fate[]): OutcomeOf<'change-soft-key'> => {
    const profile = active.profile();
    const [problem] = fates.flatMap((one) => one.problem ?? []);
    if (problem) return failed(problem);
    const isTold = profile.id === phone && fates.every(({ fate }) => fate !== 'waiting');
    if (!isTold) return failed({ code: 'dropped', address: addressOf(profile) });
    const isHanded = fates.some(({ fate }) => fate === 'handed');
    return { ok: true, result: isHanded ? 'handed' : 'done', phone: profile.name };
  };

  /** Puts a change into force; null: it is, else the outcome. */
  const keep = async (
    phone: string,
    key: string,
    patch: SoftKeyPatch,
  ): Promise<OutcomeOf<'change-soft-key'> | null> => {
    const against = settings.blocked() ?? (await faultIn(withKey(active.profile().softKeys, key, patch), key));
    if (against) return failed(against);
    if (active.profile().id !== phone) return outcomeOf(phone, []);
    const problem = await settings.change((now) =>
      changedSoftKeys(now, phone, (before) => withKey(before, key, patch)),
    );
    return problem ? failed(problem) : null;
  };

  /** Changes come into force in their order: a number takes longer to judge than the change that takes it away again. */
  let changing: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = changing.then(work, work);
    changing = done;
    return done;
  };

  const settled = async (keys: readonly string[], light: boolean): Promise<readonly Fate[]> => {
    const work = await softKeys.atWork();
    return Promise.all(keys.map((key) => work.settled(key, light)));
  };

  /** Forgets keys without a word to the phone: what they were before stays known. */
  const forget = async (phone: string, keys: readonly string[]): Promise<OutcomeOf<'put-back-soft-keys'>> =>
    saved(await settings.change((now) => changedSoftKeys(now, phone, (all) => letGo(all, keys))));

  return {
    async 'change-soft-key'({ key, patch }) {
      const { id: phone, softKeys: all } = active.profile();
      const notKept = await inTurn(() => keep(phone, key, patch));
      if (notKept) return notKept;
      // Asked for once more: the phone may show another light than it was told.
      const isAgain = patch.light !== undefined && all.keys[key]?.light === patch.light;
      return outcomeOf(phone, await settled([key], isAgain));
    },
    /** One that could not be given back stays on the list of those that go back, and is tried again. */
    async 'put-back-soft-keys'({ keys, forget: isForgotten = false }) {
      const { id: phone, softKeys: all } = active.profile();
      const known = [...new Set([...Object.keys(all.keys), ...all.back])];
      const wanted = known.filter((key) => keys?.includes(key) ?? true);
      if (wanted.length === 0) return done;
      if (isForgotten) return forget(phone, wanted);
      const problem = await settings.change((now) =>
        changedSoftKeys(now, phone, (before) => goingBack(before, wanted)),
      );
      if (problem) return failed(problem);
      const fates = await settled(wanted, false);
      // A key that went back is on no list any more: it waits for nothing.
      const { back } = active.profile().softKeys;
      const isLeft = active.profile().id !== phone || wanted.some((key) => back.includes(key));
      if (isLeft) return outcomeOf(phone, fates);
      const { name } = active.profile();
      return { ok: true, result: softKeyWay(active.profile()) === 'server' ? 'handed' : 'done', phone: name };
    },
    async 'send-soft-keys'() {
      const { id: phone, softKeys: all } = active.profile();
      (await softKeys.atWork()).again();
      const keys = [...Object.keys(all.keys), ...all.back];
      return keys.length === 0 ? done : outcomeOf(phone, await settled(keys, false));
    },
    'list-soft-keys': () => ({ ...done, softKeys: store.getState().softKeys }),
    async 'change-soft-keys'({ patch }) {
      const { id: phone } = active.profile();
      return saved(await settings.change((now) => changedSoftKeys(now, phone, (all) => merged(SoftKeys, all, patch))));
    },
    async 'answer-url-question'({ id, yes }) {
      return saved(await (await softKeys.atWork()).answer(id, yes));
    },
  };
}
