import type { Command } from '../../contract/command';
import type { Question } from '../../contract/dialling/offer';
import type { DiallingState } from '../../contract/dialling/state';
import type { Problem } from '../../contract/problem';
import type { Store } from '../kernel/store';

/** A command that is done only after a yes. */
type Risky = Extract<Command, { readonly do: Question['does'] }>;

/** Why it is not done yet. */
type Missing = Extract<Problem, { readonly code: 'unconfirmed'; readonly deed: 'dial' | 'press' | 'run-sequence' }>;

/** The one question that the panel asks for a sender who cannot ask: a menu, a hotkey, a button of another window. */
export interface Questions {
  /** Asks whether a command that was turned away is to be done after all; false: it is none that is asked about. */
  ask(command: Command, problem: Problem): boolean;
  /** The command with the yes that it needs, once; null: this is not what is asked. */
  take(id: number): Command | null;
  /** Puts the question aside (absent: whichever there is). */
  drop(id?: number): void;
}

interface QuestionsDeps {
  readonly store: Pick<Store<Pick<DiallingState, 'question'>>, 'setState'>;
  readonly nextId: () => number;
}

const ASKED: ReadonlySet<string> = new Set<Question['does']>([
  'dial',
  'dial-offer',
  'dial-favourite',
  'press',
  'run-sequence',
]);

const isRisky = (command: Command): command is Risky => ASKED.has(command.do);

const isMissing = (problem: Problem): problem is Missing => problem.code === 'unconfirmed' && 'risk' in problem;

export function createQuestions({ store, nextId }: QuestionsDeps): Questions {
  let asked: { readonly id: number; readonly command: Risky } | null = null;
  const drop: Questions['drop'] = (id) => {
    if (!asked || (id !== undefined && asked.id !== id)) return;
    asked = null;
    store.setState({ question: null });
  };
  return {
    ask(command, problem) {
      if (!isRisky(command) || !isMissing(problem)) return false;
      asked = { id: nextId(), command };
      store.setState({ question: { id: asked.id, does: command.do, number: problem.number, risk: problem.risk } });
      return true;
    },
    take(id) {
      const command = asked?.id === id ? asked.command : null;
      drop(id);
      return command && { ...command, confirmed: true };
    },
    drop,
  };
}
