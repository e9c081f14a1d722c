/** A place on a display, in its pixels from the top left. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface TouchAt extends Place {
  readonly verb: 'p' | 'r' | 'pr';
}

/** A finger that goes down and up within this, in ms, and stays within this, in pixels, has tapped. */
const TAP_MS = 250;
const TAP_PIXELS = 8;

export interface Finger {
  down(at: Place): void;
  move(at: Place): void;
  up(at: Place): void;
  /** Takes the finger away wherever it is: a pressed place is released, and a tap that has not ended is none. */
  lift(): void;
  /** The display is gone, and the program that took it away lifts the finger: nothing more is sent. */
  forget(): void;
}

type State =
  | { readonly is: 'up' }
  /** Not known yet whether it will be a tap; nothing was sent. */
  | { readonly is: 'touching'; readonly from: Place; last: Place; readonly timer: ReturnType<typeof setTimeout> }
  | { readonly is: 'pressing'; last: Place; sent: Place; unanswered: boolean };

const far = (a: Place, b: Place): boolean => Math.abs(a.x - b.x) > TAP_PIXELS || Math.abs(a.y - b.y) > TAP_PIXELS;
const same = (a: Place, b: Place): boolean => a.x === b.x && a.y === b.y;

/**
 * Makes touches of a finger's moves: a tap is one `pr`; held or moved, it is a `p`, further ones while it moves, and
 * an `r` (PROTOCOL.md 4). While it moves, one touch at most is unanswered, and the newest place wins.
 */
export function createFinger(touch: (touch: TouchAt) => Promise<unknown>): Finger {
  let state: State = { is: 'up' };

  const follow = async (pressing: Extract<State, { is: 'pressing' }>): Promise<void> => {
    if (pressing.unanswered) return;
    pressing.unanswered = true;
    await touch({ ...pressing.sent, verb: 'p' });
    pressing.unanswered = false;
    if (state !== pressing || same(pressing.sent, pressing.last)) return;
    pressing.sent = pressing.last;
    await follow(pressing);
  };
  const press = () => {
    if (state.is !== 'touching') return;
    clearTimeout(state.timer);
    const pressing: State = { is: 'pressing', last: state.last, sent: state.from, unanswered: false };
    state = pressing;
    void follow(pressing);
  };
  const forget = (): State => {
    const was = state;
    state = { is: 'up' };
    if (was.is === 'touching') clearTimeout(was.timer);
    return was;
  };
  const lift = () => {
    const was = forget();
    if (was.is === 'pressing') void touch({ ...was.last, verb: 'r' });
  };
  return {
    lift,
    forget,
    down(at) {
      lift();
      state = { is: 'touching', from: at, last: at, timer: setTimeout(press, TAP_MS) };
    },
    move(at) {
      if (state.is === 'up') return;
      state.last = at;
      if (state.is === 'touching' && far(state.from, at)) press();
      else if (state.is === 'pressing' && !state.unanswered && !same(state.sent, at)) {
        state.sent = at;
        void follow(state);
      }
    },
    up(at) {
      if (state.is === 'touching' && far(state.from, at)) press();
      if (state.is === 'pressing') state.last = at;
      const tapped = state.is === 'touching' ? state.from : null;
      lift();
      if (tapped) void touch({ ...tapped, verb: 'pr' });
    },
  };
}
