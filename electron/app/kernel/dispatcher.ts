import type { Command, CommandName, CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf, Refused } from '../../contract/outcome';
import { createAsker, type SentFrom } from './asker';
import type { Answers } from './commands';
import { failed } from './outcomes';

type Log = (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;

/** Sees to it that commands are done, for every sender. */
export interface Dispatcher {
  /** Sets the answers to commands. They are large, and loaded with the first command, or by `prepare`. */
  answerBy(load: () => Promise<Answers>): void;
  /** Does what a command says. Never rejects: a fault of ours is logged and answered `internal`. */
  send<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** Gets ready what answers commands: the icon in the tray does not wait for it. */
  prepare(): Promise<unknown>;
  /** Does something behind the commands that came before it, also where they still wait to be answered. */
  inOrder(work: () => void): void;
  /** Does what no command asks for, as a command is done. */
  guarded<Came extends Outcome>(name: CommandName, work: () => Promise<Came> | Came): Promise<Came | Refused>;
}

interface DispatcherDeps {
  readonly log: Log;
  /** In ms, from any moment; no clock that is set changes it. */
  readonly elapsed: () => number;
  /** How old a command may be that comes now, in ms, where nothing else tells. */
  readonly ageMs: () => number;
}

export function createDispatcher({ log, elapsed, ageMs }: DispatcherDeps): Dispatcher {
  let loadAnswers = (): Promise<Answers> => Promise.reject(new Error('commands have come before their answers'));
  let loaded: Answers | null = null;
  let loading: Promise<Answers> | null = null;
  const load = (): Promise<Answers> => {
    loading ??= loadAnswers().then((answers) => {
      loaded = answers;
      return answers;
    });
    return loading;
  };
  const answer = <Name extends CommandName>(
    command: CommandOf<Name>,
    from: SentFrom,
  ): Promise<OutcomeOf<Name>> | OutcomeOf<Name> => {
    const asker = createAsker(elapsed, { ageMs: ageMs(), ...from });
    const by = (answers: Answers) => answers[command.do as Name](command, asker);
    return loaded ? by(loaded) : load().then(by);
  };

  const guarded: Dispatcher['guarded'] = async (name, work) => {
    try {
      return await work();
    } catch (error) {
      log('app', 'a command failed', { do: name, error });
      return failed({ code: 'internal' });
    }
  };

  return {
    answerBy(from) {
      loadAnswers = from;
    },
    send: <Sent extends Command>(command: Sent, from: SentFrom = {}) =>
      guarded(command.do, () => answer<Sent['do']>(command as CommandOf<Sent['do']>, from)),
    guarded,
    prepare: load,
    inOrder(work) {
      if (loaded || !loading) work();
      else void loading.then(work);
    },
  };
}
