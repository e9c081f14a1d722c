import type { Command } from '../../contract/command';
import { SOFT_KEYS_MOST } from '../../contract/limits';
import type { Problem } from '../../contract/problem';
import type { SoftKeysState } from '../../contract/softkeys/state';
import type { ActivePhone } from '../connection/active-phone';
import type { Desktop } from '../kernel/desktop';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { changedSoftKeys } from './change';
import { circleIn, commandOfRun } from './run-press';

/** Does what a press at the phone is for. */
export interface Presses {
  /** A key of the active phone was pressed. */
  pressed(key: string): void;
  /** Puts a question aside whose key opens another address by now, or belongs to another phone than the active one. */
  review(): void;
  /** The user has said whether the address of the question with this id is to be opened. */
  answer(id: number, yes: boolean): Promise<Problem | null>;
}

export interface PressesDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly active: Pick<ActivePhone, 'profile'>;
  readonly store: Pick<Store<Pick<SoftKeysState, 'urlQuestion'>>, 'getState' | 'setState'>;
  readonly desktop: Pick<Desktop, 'show' | 'openUrl'>;
  readonly nextId: () => number;
  /** Sends a command for the person at the phone, who sees only what the panel shows. */
  readonly send: (command: Command) => void;
  /** Shows a problem of a press in the panel. */
  readonly tell: (problem: Problem) => void;
}

export function createPresses(deps: PressesDeps): Presses {
  const { settings, active, store, desktop, nextId, send, tell } = deps;
  /** The phone (its id) whose key asks. */
  let asking: string | null = null;

  const open = async (url: string): Promise<Problem | null> => {
    const problem = await desktop.openUrl(url);
    if (problem) tell(problem);
    return problem;
  };

  const openOrAsk = async (key: string, url: string): Promise<void> => {
    const { id, softKeys } = active.profile();
    if (softKeys.mayOpen.includes(url)) return void (await open(url));
    asking = id;
    store.setState({ urlQuestion: { id: nextId(), key, url } });
    await desktop.show('panel');
  };

  /** Whether the key that asks is still one of the active phone that opens this address. */
  const isStillAsked = ({ key, url }: { readonly key: string; readonly url: string }): boolean => {
    const { id, softKeys } = active.profile();
    const action = softKeys.keys[key]?.action;
    return id === asking && action?.is === 'run' && action.run.do === 'open-url' && action.run.url === url;
  };

  return {
    pressed(key) {
      const { softKeys } = active.profile();
      const action = softKeys.keys[key]?.action;
      if (action?.is !== 'run') return;
      const { run } = action;
      if (run.do === 'open-url') return void openOrAsk(key, run.url);
      const sequence = run.do === 'run-sequence' ? settings.now().sequences.find(({ id }) => id === run.id) : undefined;
      const circle = sequence && circleIn(sequence, softKeys);
      if (circle) return tell(circle);
      const command = commandOfRun(run);
      if (command) send(command);
    },
    review() {
      const { urlQuestion } = store.getState();
      if (urlQuestion && !isStillAsked(urlQuestion)) store.setState({ urlQuestion: null });
    },
    async answer(id, yes) {
      const { urlQuestion } = store.getState();
      if (urlQuestion?.id !== id || asking === null) return yes ? { code: 'offer-gone' } : null;
      store.setState({ urlQuestion: null });
      if (!yes) return null;
      const { url } = urlQuestion;
      const phone = asking;
      const problem = await settings.change((now) =>
        changedSoftKeys(now, phone, (softKeys) => ({
          ...softKeys,
          mayOpen: [...new Set([...softKeys.mayOpen, url])].slice(-SOFT_KEYS_MOST),
        })),
      );
      return problem ?? open(url);
    },
  };
}
