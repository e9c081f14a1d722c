import type { Outcome } from '../contract/bridge';
import type { Command } from '../contract/command';
import { tellFromAfar } from './commands/offer';
import { type CommandOf, type Context, failed, type Handlers } from './context';

/** Who sees to it that a command is done, for whoever sends one. */
export interface Sender {
  /** Does what a command says. Never rejects: a fault of ours is logged and answered `internal`. */
  send(command: Command): Promise<Outcome>;
  /** The same for a sender who sees nothing, a hotkey or a menu: what went wrong is then shown in the panel. */
  sendFromAfar(command: Command): Promise<Outcome>;
  /** The same for what no command asks for. */
  guarded(name: Command['do'], work: () => Promise<Outcome> | Outcome): Promise<Outcome>;
}

type Log = (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;

export function createSender(context: () => Context, log: Log): Sender {
  let loaded: Handlers | null = null;
  const handle = async <Name extends Command['do']>(command: CommandOf<Name>): Promise<Outcome> => {
    // With the first command: the icon in the tray does not wait for what nobody has asked for yet.
    loaded ??= (await import('./handlers')).handlers;
    return loaded[command.do as Name](context(), command);
  };

  const guarded: Sender['guarded'] = async (name, work) => {
    try {
      return await work();
    } catch (error) {
      log('app', 'a command failed', { do: name, error });
      return failed({ code: 'internal' });
    }
  };

  const send: Sender['send'] = (command) => guarded(command.do, () => handle(command));

  return {
    send,
    guarded,
    async sendFromAfar(command) {
      const outcome = await send(command);
      if (!outcome.ok) await tellFromAfar(context(), command, outcome.problem);
      return outcome;
    },
  };
}
