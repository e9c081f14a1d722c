import type { OutcomeOf } from '../../contract/outcome';
import { merged } from '../../contract/patch';
import type { Problem } from '../../contract/problem';
import { plainSoftKey, SoftKey, type SoftKeyRun, SoftKeys } from '../../contract/softkeys/soft-key';
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
import { changedSoftKeys, withoutKeys } from './change';
import { circleIn } from './run-press';
import type { SoftKeys as SoftKeysPart } from './softkeys';
import { softKeyWay } from './view';

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

  const faultInRun = (key: string, run: SoftKeyRun): Problem | null => {
    if (run.do !== 'run-sequence') return null;
    const sequence = settings.now().sequences.find(({ id }) => id === run.id);
    if (!sequence) return { code: 'no-such-sequence', id: run.id };
    const { softKeys: all } = active.profile();
    const own = { ...plainSoftKey(), action: { is: 'run', run } as const };
    return circleIn(sequence, { ...all, keys: { ...all.keys, [key]: own } });
  };

  /** Why a key of the phone cannot do this. */
  const faultIn = async (key: string, { action }: SoftKey): Promise<Problem | null> => {
    const profile = active.profile();
    switch (action.is) {
      case 'none':
        return whyNoKey(key);
      case 'message':
        return softKeyWay(profile) === 'http' ? { code: 'soft-key-no-message', phone: profile.name } : whyNoKey(key);
      case 'dial':
        return whyNoKey(key) ?? faultInNumber(action.number);
      case 'run':
        return whyNoKey(key) ?? faultInRun(key, action.run);
    }
  };

  const told = async (key: string): Promise<OutcomeOf<'change-soft-key'>> => {
    const { fate, problem } = await (await softKeys.atWork()).settled(key);
    if (problem) return failed(problem);
    // Another phone is in use by now.
    if (fate === 'waiting') return failed({ code: 'dropped', address: addressOf(active.profile()) });
    const phone = active.profile().name;
    return { ok: true, result: fate === 'handed' ? 'handed' : 'done', phone };
  };

  return {
    async 'change-soft-key'({ key, patch }) {
      const against = settings.blocked();
      if (against) return failed(against);
      const wanted = (): SoftKey => merged(SoftKey, active.profile().softKeys.keys[key] ?? plainSoftKey(), patch);
      const fault = await faultIn(key, wanted());
      if (fault) return failed(fault);
      const problem = await settings.change((now) =>
        changedSoftKeys(now, (all) => ({
          ...all,
          keys: { ...all.keys, [key]: merged(SoftKey, all.keys[key] ?? plainSoftKey(), patch) },
        })),
      );
      return problem ? failed(problem) : told(key);
    },
    /** A key that could not be given back stays, so that it can be tried again; `forget` lets go of it all the same. */
    async 'put-back-soft-keys'({ keys, forget = false }) {
      const { softKeys: all } = active.profile();
      const wanted = Object.keys(all.keys).filter((key) => keys?.includes(key) ?? true);
      if (wanted.length === 0) return done;
      const came = forget ? 'taken' : await (await softKeys.atWork()).putBack(wanted);
      if (typeof came !== 'string') return failed(came);
      const { id } = active.profile();
      const problem = await settings.change((now) => {
        const { learned } = now;
        const { [id]: before = {}, ...others } = learned.keysBefore;
        const left = Object.fromEntries(Object.entries(before).filter(([key]) => !wanted.includes(key)));
        return {
          ...changedSoftKeys(now, (softKeysNow) => withoutKeys(softKeysNow, wanted)),
          learned: { ...learned, keysBefore: { ...others, ...(Object.keys(left).length > 0 ? { [id]: left } : {}) } },
        };
      });
      if (problem) return failed(problem);
      return { ok: true, result: came === 'handed' ? 'handed' : 'done', phone: active.profile().name };
    },
    async 'send-soft-keys'() {
      const keys = Object.keys(active.profile().softKeys.keys);
      const work = await softKeys.atWork();
      work.again();
      const fates = await Promise.all(keys.map((key) => work.settled(key)));
      const [problem] = fates.flatMap((one) => one.problem ?? []);
      return problem ? failed(problem) : done;
    },
    'list-soft-keys': () => ({ ...done, softKeys: store.getState().softKeys }),
    'change-soft-keys': async ({ patch }) =>
      saved(await settings.change((now) => changedSoftKeys(now, (all) => merged(SoftKeys, all, patch)))),
    async 'answer-url-question'({ id, yes }) {
      return saved(await (await softKeys.atWork()).answer(id, yes));
    },
  };
}
