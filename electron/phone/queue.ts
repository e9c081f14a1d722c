import type { PhoneErrorCode } from './errors';

/** Something that waits for its turn at the phone. */
export interface Ticket {
  /** Takes the turn; never rejects. */
  run(): Promise<void>;
  /** Ends the wait without a turn. */
  fail(code: PhoneErrorCode): void;
}

/** Commands in the order in which they were asked for; pages only when no command waits. */
export interface Queue {
  addCommand(ticket: Ticket): void;
  addPage(ticket: Ticket): void;
  /** The command that waits last in line: whatever joins it overtakes nothing. */
  lastCommand(): Ticket | undefined;
  /** Ends every wait. */
  failAll(code: PhoneErrorCode): void;
}

/** Runs one ticket at a time, beginning at once with the first. */
export const createQueue = (): Queue => {
  const commands: Ticket[] = [];
  const pages: Ticket[] = [];
  let running = false;

  const runAll = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let ticket = commands.shift() ?? pages.shift(); ticket; ticket = commands.shift() ?? pages.shift()) {
      await ticket.run();
    }
    running = false;
  };

  const add = (lane: Ticket[], ticket: Ticket): void => {
    lane.push(ticket);
    void runAll();
  };

  return {
    addCommand: (ticket) => add(commands, ticket),
    addPage: (ticket) => add(pages, ticket),
    lastCommand: () => commands.at(-1),
    failAll(code) {
      for (const ticket of [...commands.splice(0), ...pages.splice(0)]) ticket.fail(code);
    },
  };
};
