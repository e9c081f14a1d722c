/** How long things take, in ms; null: for ever. */
export interface Pace {
  /** From dialling to the first sign of the network. */
  readonly dialling: number;
  /** From there to the other phone's bell. */
  readonly calling: number;
  /** Until the other phone answers a call out. */
  readonly ringing: number;
  /** Until a call in without an answer is a missed one. */
  readonly unanswered: number | null;
  /** For how long a call that is over stays on the display. */
  readonly ended: number;
  /** Until the call comes in that the menu has asked for. */
  readonly callMe: number;
  /** For how long a note stays on the display. */
  readonly note: number | null;
  /** Until a firmware is loaded. */
  readonly update: number;
  /** For how long a restart takes the phone out of the network. */
  readonly restart: number;
  /** How late minibrowser.htm answers a sender that asks to keep the connection (PROTOCOL.md 1.6). */
  readonly stall: number;
  /** How long the answer to a MESSAGE of the phone's own is waited for. */
  readonly answer: number;
  /** Between two keys of one chain, where the sender names no pause; null: a chain takes no time at all. */
  readonly key: number | null;
}

const HUMAN: Pace = {
  dialling: 500,
  calling: 900,
  ringing: 2_600,
  unanswered: 45_000,
  ended: 2_500,
  callMe: 2_000,
  note: 3_000,
  update: 4_000,
  restart: 10_000,
  stall: 8_000,
  answer: 32_000,
  key: 60,
};

const INSTANT: Pace = {
  dialling: 0,
  calling: 0,
  ringing: 0,
  unanswered: null,
  ended: 0,
  callMe: 0,
  note: null,
  update: 0,
  restart: 0,
  stall: 0,
  answer: 32_000,
  key: null,
};

/** `human` is for people to watch, `instant` for tests; an object changes single steps of `human`. */
export type PaceOption = 'human' | 'instant' | Partial<Pace>;

export const paceOf = (option: PaceOption): Pace => {
  if (option === 'instant') return INSTANT;
  return option === 'human' ? HUMAN : { ...HUMAN, ...option };
};
