import { type Command, TRAITS } from '../contract/command';
import type { DiallingState } from '../contract/dialling/state';
import type { Problem } from '../contract/problem';
import { isQuestion, type Offers } from './dialling/offers';
import type { Questions } from './dialling/questions';
import type { Reading } from './dialling/reading';
import { NO_SENDER } from './kernel/asker';
import type { Desktop } from './kernel/desktop';
import type { Store } from './kernel/store';

/** What the panel does for a sender that cannot ask, or sees nothing: a hotkey, a menu, a button of another window. */
export interface Unattended {
  /** Asks in the panel about a command that needs a yes; false: it needs none. */
  askInPanel(command: Command, problem: Problem): Promise<boolean>;
  /**
   * Shows in the panel what went wrong. An emergency number, and one with a risk, is asked about there. What shows itself (an
   * offer, a window) has done so already.
   */
  showFailure(command: Command, problem: Problem): Promise<void>;
  /**
   * Lays the clipboard's numbers into the panel as a suggestion; a clipboard without one is of no interest here, and a
   * question that waits for its answer stays.
   */
  suggestClipboard(): Promise<void>;
}

interface UnattendedDeps {
  readonly store: Pick<Store<Pick<DiallingState, 'offer'>>, 'getState'>;
  readonly reading: Pick<Reading, 'find' | 'clipboard'>;
  readonly offers: Pick<Offers, 'put' | 'drop' | 'show'>;
  readonly questions: Pick<Questions, 'ask'>;
  readonly desktop: Pick<Desktop, 'show'>;
}

export function createUnattended({ store, reading, offers, questions, desktop }: UnattendedDeps): Unattended {
  const askInPanel: Unattended['askInPanel'] = async (command, problem) => {
    if (!questions.ask(command, problem)) return false;
    await desktop.show('panel');
    return true;
  };
  /** From where a number comes that calls for help; null: the command dials none. */
  const dialledFrom = (command: Command) => {
    if (command.do === 'dial') return command.from;
    return command.do === 'dial-favourite' ? 'favourite' : null;
  };
  return {
    askInPanel,
    async showFailure(command, problem) {
      if (TRAITS[command.do].showsItself || (await askInPanel(command, problem))) return;
      const from = dialledFrom(command);
      if (problem.code === 'emergency' && from !== null) {
        const found = await reading.find(problem.number);
        await offers.show({ from, found, whenSeen: true }, NO_SENDER);
        return;
      }
      await desktop.show('panel', { quietly: true });
    },
    async suggestClipboard() {
      const found = await reading.clipboard();
      const { offer } = store.getState();
      if (offer && isQuestion(offer)) return;
      if (found.problem) offers.drop();
      else offers.put('clipboard', found);
    },
  };
}
