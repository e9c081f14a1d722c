import type { Errand } from './actions';
import { type DemoEvent, happen } from './call';
import type { Journal } from './journal';
import type { Pace } from './pace';
import { type Call, type DemoState, freshState, type Phase } from './state';

/** The state machine, running: with the clock and the timers that move calls on. */
export interface Machine {
  state(): DemoState;
  send(event: DemoEvent): void;
  stop(): void;
}

interface MachineOptions {
  readonly journal: Journal;
  readonly pace: Pace;
  readonly now: () => number;
  /** Goes for what a key asks of the network. */
  readonly errand: (wanted: Errand) => void;
}

/** The caller when the menu asks for a call. */
const CALLER = '201';

const timeIn = (call: Call, pace: Pace): number | null => {
  const times: Readonly<Record<Phase, number | null>> = {
    dialling: pace.dialling,
    calling: pace.calling,
    ringing: call.way === 'in' ? pace.unanswered : pace.ringing,
    connected: null,
    held: null,
    ended: pace.ended,
  };
  return times[call.is];
};

/** Starts a fresh phone: idle, registered, silent. */
export const startMachine = ({ journal, pace, now, errand }: MachineOptions): Machine => {
  let state = freshState;
  const timers = new Map<string, NodeJS.Timeout>();

  const later = (name: string, ms: number, event: DemoEvent): void => {
    if (timers.has(name)) return;
    const fire = () => {
      timers.delete(name);
      send(event);
    };
    timers.set(name, setTimeout(fire, ms).unref());
  };

  const forget = (): void => {
    const wanted = new Set(['call-me', `note ${state.note}`, ...state.calls.map(({ id, is }) => `${id} ${is}`)]);
    for (const [name, timer] of timers) {
      if (wanted.has(name)) continue;
      clearTimeout(timer);
      timers.delete(name);
    }
  };

  /** Sets the clock for the steps that go on by themselves; those that take no time go on at once. */
  const moveOn = (): void => {
    forget();
    if (state.note !== null && pace.note !== null) {
      later(`note ${state.note}`, pace.note, { is: 'note-over', note: state.note });
    }
    for (const call of state.calls) {
      const ms = timeIn(call, pace);
      const event: DemoEvent = { is: 'elapsed', call: call.id, phase: call.is };
      if (ms === 0) {
        send(event);
        return;
      }
      if (ms !== null) later(`${call.id} ${call.is}`, ms, event);
    }
  };

  const send = (event: DemoEvent): void => {
    const { state: next, actions, errands } = happen(state, event, now());
    state = next;
    for (const action of actions) {
      journal.write(action);
      if (action.is === 'call-me') later('call-me', pace.callMe, { is: 'ring', from: CALLER });
    }
    moveOn();
    for (const wanted of errands) errand(wanted);
  };

  return {
    state: () => state,
    send,
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
};
