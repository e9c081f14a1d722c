import type { Bridge } from '../../electron/contract/bridge';
import type { CommandInput, CommandName } from '../../electron/contract/command';
import type { OutcomeOf } from '../../electron/contract/outcome';
import type { Frame } from '../../electron/contract/phones/display';
import type { AppState } from '../../electron/contract/state';

export interface FakeBridge extends Bridge {
  /** Every command that was sent, the oldest first. */
  readonly sent: readonly CommandInput[];
  /** The commands of one kind. */
  sentAs<Name extends CommandInput['do']>(name: Name): readonly Extract<CommandInput, { do: Name }>[];
  /** Pushes changes of the state to every watcher. */
  push(change: Partial<AppState>): void;
  /** Pushes an image of a display; resolves when every watcher says that it is painted. */
  show(frame: Frame): Promise<void>;
  /** How many watch the display. */
  watchers(): number;
}

/** Any outcome of the program, whichever command it was told. */
export type AnyOutcomeOf = OutcomeOf<CommandName>;

/** The answers that a page reads without asking whether they are there. */
const ANSWERS: Readonly<Partial<Record<CommandName, object>>> = {
  explain: { candidates: [] },
  'offer-clipboard': { candidates: [] },
  'offer-selection': { candidates: [] },
  'open-link': { candidates: [] },
  'search-history': { calls: [], count: 0 },
  'import-sequences': { count: 0 },
  'export-sequences': { text: '' },
  diagnose: { text: '' },
  'try-server': { phones: 0 },
};

/** A program that is not there: it records its commands and answers with the outcome of `answer`, `done` otherwise. */
export function fakeBridge(
  start: AppState,
  answer: (command: CommandInput) => AnyOutcomeOf | Promise<AnyOutcomeOf> | undefined = () => undefined,
): FakeBridge {
  let state = start;
  const sent: CommandInput[] = [];
  const listeners = new Set<(change: Partial<AppState>) => void>();
  const screens = new Set<(frame: Frame) => Promise<void> | void>();
  return {
    language: start.language,
    sent,
    sentAs: (name) =>
      sent.filter((command): command is Extract<CommandInput, { do: typeof name }> => command.do === name),
    async send<Input extends CommandInput>(command: Input) {
      sent.push(command);
      const came = (await answer(command)) ?? { ok: true, result: 'done', ...ANSWERS[command.do] };
      return came as OutcomeOf<Input['do']>;
    },
    watch: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => void listeners.delete(listener);
    },
    watchScreen: (listener) => {
      screens.add(listener);
      return () => void screens.delete(listener);
    },
    push: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener(change);
    },
    show: async (frame) => {
      await Promise.all([...screens].map((listener) => listener(frame)));
    },
    watchers: () => screens.size,
  };
}
