import type { Command } from '../../contract/command';
import type { Problem } from '../../contract/problem';
import type { SoftKeys } from '../../contract/softkeys/soft-key';
import type { SoftKeysState } from '../../contract/softkeys/state';
import type { ActivePhone } from '../connection/active-phone';
import type { Desktop } from '../kernel/desktop';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { changedSoftKeys } from './change';
import { circleIn, commandOfRun } from './run-press';

/** Does what a press at the phone is for. */
export interface Presses {
  pressed(key: string): void;
  /** The user has said whether the address of the question with this id is to be opened; null: it is not asked any more. */
  answer(id: number, yes: boolean): Promise<Problem | null>;
}

interface PressesDeps {
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

  const open = async (url: string): Promise<Problem | null> => {
    const problem = await desktop.openUrl(url);
    if (problem) tell(problem);
    return problem;
  };

  const openOrAsk = async (key: string, url: string, { mayOpen }: SoftKeys): Promise<void> => {
    if (mayOpen.includes(url)) return void (await open(url));
    store.setState({ urlQuestion: { id: nextId(), key, url } });
    await desktop.show('panel');
  };

  return {
    pressed(key) {
      const { softKeys } = active.profile();
      const action = softKeys.keys[key]?.action;
      if (action?.is !== 'run') return;
      const { run } = action;
      if (run.do === 'open-url') return void openOrAsk(key, run.url, softKeys);
      const sequence = run.do === 'run-sequence' ? settings.now().sequences.find(({ id }) => id === run.id) : undefined;
      const circle = sequence && circleIn(sequence, softKeys);
      if (circle) return tell(circle);
      const command = commandOfRun(run);
      if (command) send(command);
    },
    async answer(id, yes) {
      const { urlQuestion } = store.getState();
      if (urlQuestion?.id !== id) return yes ? { code: 'offer-gone' } : null;
      store.setState({ urlQuestion: null });
      if (!yes) return null;
      const { url } = urlQuestion;
      const problem = await settings.change((now) =>
        changedSoftKeys(now, (softKeys) => ({
          ...softKeys,
          mayOpen: [...new Set([...softKeys.mayOpen, url])].slice(-144),
        })),
      );
      return problem ?? open(url);
    },
  };
}
