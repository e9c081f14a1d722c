import type { PhoneError } from './errors';

/** Something that waits for its turn at the phone. */
export interface Ticket {
  /** Takes the turn; never rejects. */
  run(): Promise<void>;
  /** Ends the wait without a turn. */
  fail(why: PhoneError): void;
  /** Ends its turn early, for a command that has waited long enough; absent where it has to come to its end. */
  giveUp?(): void;
}

/** Commands in the order in which they were asked for; pages only when no command waits. */
export interface Queue {
  addCommand(ticket: Ticket): void;
  addPage(ticket: Ticket): void;
  /** The command that waits last in line: whatever joins it overtakes nothing. */
  lastCommand(): Ticket | undefined;
  /** Ends every wait. */
  failAll(why: PhoneError): void;
  /** Resolves when no ticket has the turn any more. */
  idle(): Promise<void>;
}

/** Runs one ticket at a time, beginning at once with the first; a command waits `patienceMs` for one that can be given up. */
export const createQueue = (patienceMs: number): Queue => {
  const commands: Ticket[] = [];
  const pages: Ticket[] = [];
  let running: Ticket | undefined;
  let impatience: NodeJS.Timeout | undefined;
  let over: Promise<void> = Promise.resolve();

  const take = (): Ticket | undefined => {
    clearTimeout(impatience);
    impatience = undefined;
    running = commands.shift() ?? pages.shift();
    return running;
  };

  const hurry = (): void => {
    const giveUp = running?.giveUp;
    if (giveUp) impatience ??= setTimeout(giveUp, patienceMs);
  };

  const runAll = async (): Promise<void> => {
    for (let ticket = take(); ticket; ticket = take()) await ticket.run();
  };

  const add = (lane: Ticket[], ticket: Ticket): void => {
    lane.push(ticket);
    if (!running) over = runAll();
  };

  return {
    addCommand(ticket) {
      hurry();
      add(commands, ticket);
    },
    addPage: (ticket) => add(pages, ticket),
    lastCommand: () => commands.at(-1),
    failAll(why) {
      for (const ticket of [...commands.splice(0), ...pages.splice(0)]) ticket.fail(why);
    },
    idle: () => over,
  };
};
