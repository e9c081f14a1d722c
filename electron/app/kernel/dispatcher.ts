import type { Command, CommandName, CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf, Refused } from '../../contract/outcome';
import { type Context, failed, type Handlers } from '../context';
import { askInPanel, tellFromAfar } from '../dialling/offer-answers';
import { createAsker, type SentFrom } from './asker';

/** Who sees to it that a command is done, for whoever sends one. */
export interface Sender {
  /** Does what a command says. Never rejects: a fault of ours is logged and answered `internal`. */
  send<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** The same for a sender who sees nothing, a hotkey or a menu: what went wrong is then shown in the panel. */
  sendFromAfar(command: Command, from?: SentFrom): Promise<Outcome>;
  /** The same for a sender that is no person: a script at a terminal. */
  sendFromProgram<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  isFromProgram(command: Command): boolean;
  /** The same for a window that shows what went wrong itself: the panel asks about keys that need a yes. */
  sendFromWindow<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** Gets ready what answers commands; it is large, so the icon in the tray does not wait for it. */
  prepare(): Promise<unknown>;
  /** Does something behind the commands that came before it, also where they still wait to be answered. */
  inOrder(work: () => void): void;
  /** The same for what no command asks for. */
  guarded<Came extends Outcome>(name: CommandName, work: () => Promise<Came> | Came): Promise<Came | Refused>;
}

interface SenderDeps {
  readonly log: Log;
  /** In ms, from any moment; no clock that is set changes it. */
  readonly elapsed: () => number;
  /** How old a command may be that comes now, in ms, where nothing else tells. */
  readonly ageMs: () => number;
}

type Log = (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;

export function createSender(context: () => Context, { log, elapsed, ageMs }: SenderDeps): Sender {
  let loaded: Handlers | null = null;
  let loading: Promise<Handlers> | null = null;
  const load = (): Promise<Handlers> => {
    loading ??= import('../answers').then(({ handlers }) => {
      loaded = handlers;
      return handlers;
    });
    return loading;
  };
  const handle = <Name extends CommandName>(
    command: CommandOf<Name>,
    from: SentFrom,
  ): Promise<OutcomeOf<Name>> | OutcomeOf<Name> => {
    const asker = createAsker(elapsed, { ageMs: ageMs(), ...from });
    const answer = (handlers: Handlers) => handlers[command.do as Name]({ ...context(), asker }, command);
    return loaded ? answer(loaded) : load().then(answer);
  };

  const guarded: Sender['guarded'] = async (name, work) => {
    try {
      return await work();
    } catch (error) {
      log('app', 'a command failed', { do: name, error });
      return failed({ code: 'internal' });
    }
  };

  const send = <Sent extends Command>(command: Sent, from: SentFrom = {}): Promise<OutcomeOf<Sent['do']>> =>
    guarded(command.do, () => handle<Sent['do']>(command as CommandOf<Sent['do']>, from));

  const fromPrograms = new WeakSet<Command>();

  return {
    send,
    sendFromProgram(command, from = {}) {
      fromPrograms.add(command);
      return send(command, from);
    },
    isFromProgram: (command) => fromPrograms.has(command),
    guarded,
    prepare: load,
    inOrder(work) {
      if (loaded || !loading) work();
      else void loading.then(work);
    },
    async sendFromWindow(command, from = {}) {
      const outcome = await send(command, from);
      const asks = command.do === 'press' || command.do === 'run-sequence';
      if (asks && !outcome.ok) await askInPanel(context(), command, outcome.problem);
      return outcome;
    },
    async sendFromAfar(command, from = {}) {
      const outcome = await send(command, from);
      if (!outcome.ok) await tellFromAfar(context(), command, outcome.problem);
      return outcome;
    },
  };
}
