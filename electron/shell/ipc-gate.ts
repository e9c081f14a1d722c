import { Command } from '../contract/command';
import type { Outcome } from '../contract/outcome';
import type { Log } from '../settings/log-line';
import { isPlainData } from './plain-data';

/** The sender of a message: a page and the frame in it, as Electron's events name them. */
export interface Message<Contents extends { readonly mainFrame: object }> {
  readonly sender: Contents;
  /** null: gone meanwhile. */
  readonly senderFrame: { readonly url: string } | null;
}

interface GateDeps<Contents> {
  /** Whether these contents belong to one of our windows. */
  readonly isOurWindow: (contents: Contents) => boolean;
  readonly isOurPage: (url: string) => boolean;
  readonly send: (command: Command) => Promise<Outcome>;
  /** A page is about to touch the display. */
  readonly touches: (contents: Contents) => void;
  readonly log: Log;
}

export interface IpcGate<Contents extends { readonly mainFrame: object }> {
  isTrusted(message: Message<Contents>): boolean;
  refuse(message: Message<Contents>, why: 'sender' | 'payload'): Outcome;
  /** Answers a page's command. Throws at nothing, whatever was sent. */
  answer(message: Message<Contents>, payload: unknown): Promise<Outcome> | Outcome;
}

/**
 * Which sender may ask for what. The sender is checked first: the main frame of one of our windows, at one of our
 * addresses; then its message has to be a command; only then the program answers.
 */
export function createIpcGate<Contents extends { readonly mainFrame: object }>(
  deps: GateDeps<Contents>,
): IpcGate<Contents> {
  const { isOurWindow, isOurPage, send, touches, log } = deps;

  const isTrusted = (message: Message<Contents>): boolean => {
    try {
      const { sender, senderFrame } = message;
      return (
        isOurWindow(sender) && senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url)
      );
    } catch {
      return false; // Electron throws at a frame or a window that has gone since it spoke.
    }
  };

  const refuse = (message: Message<Contents>, why: 'sender' | 'payload'): Outcome => {
    log('ipc', 'refused a message', { why, from: pageOf(message) });
    return { ok: false, problem: { code: 'bad-request' } };
  };

  return {
    isTrusted,
    refuse,
    answer(message, payload) {
      if (!isTrusted(message)) return refuse(message, 'sender');
      const command = readCommand(payload);
      if (!command) return refuse(message, 'payload');
      if (command.do === 'touch') touches(message.sender);
      return send(command);
    },
  };
}

const pageOf = ({ senderFrame }: Message<{ readonly mainFrame: object }>): string => {
  try {
    return senderFrame?.url ?? 'nobody';
  } catch {
    return 'nobody'; // A frame that is gone.
  }
};

/** What a page sent, as a command; null: it is none. */
function readCommand(payload: unknown): Command | null {
  try {
    if (!isPlainData(payload)) return null;
    const command = Command.safeParse(payload);
    return command.success && !skipsTheName(command.data) ? command.data : null;
  } catch {
    return null; // A property that throws when it is read.
  }
}

/** A terminal confirms by `--yes`; in a window a reset and a firmware take the phone's name, typed. */
const skipsTheName = (command: Command): boolean =>
  (command.do === 'reset' || command.do === 'upgrade-firmware') && command.confirmation === 'yes';
