import type { Problem } from '../../contract/problem';
import type { KeyBefore } from '../../contract/softkeys/soft-key';
import { PhoneError } from '../../phone/errors';
import type { AskForKeys } from './ask-for-keys';
import { beforeIn, changedSettings, needsSettings, settingsFor, settingsOf } from './key-settings';
import type { ToldKey } from './key-way';
import { KeyProblemError } from './problem-error';
import type { Touched } from './touched-keys';

/** Sets labels and actions of keys by settings that last until the phone's next restart (PROTOCOL.md 10). */
export interface SettingsByHttp {
  /** The keys that no setting can say, or whose settings the phone does not show; the others are told. */
  put(keys: readonly ToldKey[], pressUrl: (token: string) => string): Promise<ReadonlyMap<string, Problem>>;
  forgotten(): void;
}

interface SettingsByHttpDeps {
  readonly ask: AskForKeys;
  readonly touched: Touched;
  readonly phone: string;
}

/** Whether the phone shows its settings to other users than this one. */
const isKeptBack = (error: unknown): boolean =>
  error instanceof KeyProblemError && (error.problem.code === 'refused' || error.problem.code === 'password-missing');

export function createSettingsByHttp({ ask, touched, phone }: SettingsByHttpDeps): SettingsByHttp {
  /** The settings that the phone is known to have; a key that is not here may have any. */
  const known = new Map<string, KeyBefore>();
  let epoch = 0;

  /** Whether anything has to be said of a key's settings: one that was never touched is the phone's own. */
  const concerns = (one: ToldKey): boolean =>
    touched.settingsOf(one.key) !== undefined || (one.is === 'set' && needsSettings(one));

  const problemWith = (one: ToldKey): Problem | null =>
    one.is === 'set' && one.press.is === 'message' ? { code: 'soft-key-no-message', phone } : null;

  /** Reads what these keys are, and keeps it: nothing is changed that could not be put back. Returns those that are not shown. */
  const remember = async (keys: readonly string[]): Promise<readonly string[]> => {
    if (keys.length === 0) return [];
    const names = keys.flatMap((key) => Object.values(settingsOf(key)));
    const shown = await ask((it) => it.settings(names)).catch((error: unknown) => {
      if (isKeptBack(error)) return new Map<string, string>();
      throw error;
    });
    const before = keys.flatMap((key) => {
      const one = beforeIn(shown, key);
      return one ? [[key, one] as const] : [];
    });
    await touched.keep({ settings: Object.fromEntries(before) });
    for (const [key, one] of before) known.set(key, one);
    return keys.filter((key) => !touched.settingsOf(key));
  };

  const nextOf = (one: ToldKey, before: KeyBefore, pressUrl: (token: string) => string): KeyBefore =>
    one.is === 'back' ? before : settingsFor(one, before, pressUrl);

  const save = async (next: ReadonlyMap<string, KeyBefore>): Promise<void> => {
    const mine = epoch;
    const values = Object.assign(
      {},
      ...[...next].map(([key, settings]) => changedSettings(key, known.get(key) ?? null, settings)),
    ) as Readonly<Record<string, string>>;
    if (Object.keys(values).length === 0) return;
    for (const key of next.keys()) known.delete(key);
    const { result } = await ask((it) => it.saveSettings(values));
    // The phone may have taken it, or not.
    if (result !== 'done') throw new PhoneError('no-reply');
    if (mine === epoch) for (const [key, settings] of next) known.set(key, settings);
  };

  return {
    async put(keys, pressUrl) {
      const failed = new Map<string, Problem>();
      for (const one of keys) {
        const problem = problemWith(one);
        if (problem) failed.set(one.key, problem);
      }
      const due = keys.filter((one) => !failed.has(one.key) && concerns(one));
      const hidden = await remember(due.map(({ key }) => key).filter((key) => !touched.settingsOf(key)));
      for (const key of hidden) failed.set(key, { code: 'soft-keys-unreadable', phone });
      const next = new Map<string, KeyBefore>();
      for (const one of due) {
        const before = touched.settingsOf(one.key);
        if (before) next.set(one.key, nextOf(one, before, pressUrl));
      }
      await save(next);
      return failed;
    },
    forgotten() {
      epoch += 1;
      known.clear();
    },
  };
}
