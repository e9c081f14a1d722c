import type { Command } from '../contract/command';
import type { Outcome, OutcomeOf } from '../contract/outcome';
import type { SentFrom } from './kernel/asker';
import type { Dispatcher } from './kernel/dispatcher';
import type { Unattended } from './unattended';

/** The ways in for commands: they differ in what the sender sees of an outcome. */
export interface Senders {
  /** Does what a command says. Never rejects: a fault of ours is logged and answered `internal`. */
  send<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** The same for a sender that is no person: a script at a terminal. */
  sendFromProgram<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** The same for a window that shows what went wrong itself: the panel asks about keys that need a yes. */
  sendFromWindow<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** The same for a sender that sees nothing, a hotkey or a menu: what went wrong is then shown in the panel. */
  sendUnattended(command: Command, from?: SentFrom): Promise<Outcome>;
}

interface SendersDeps {
  readonly send: Dispatcher['send'];
  readonly unattended: Pick<Unattended, 'askInPanel' | 'showFailure'>;
}

export const createSenders = ({ send, unattended }: SendersDeps): Senders => ({
  send,
  sendFromProgram: (command, from) => send(command, { ...from, byProgram: true }),
  async sendFromWindow(command, from) {
    const outcome = await send(command, from);
    const mayBeAsked = command.do === 'press' || command.do === 'run-sequence';
    if (mayBeAsked && !outcome.ok) await unattended.askInPanel(command, outcome.problem);
    return outcome;
  },
  async sendUnattended(command, from) {
    const outcome = await send(command, from);
    if (!outcome.ok) await unattended.showFailure(command, outcome.problem);
    return outcome;
  },
});
