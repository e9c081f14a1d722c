import { nameOf } from './directory';
import {
  activeCall,
  andThen,
  type Call,
  type DemoState,
  heldCalls,
  LINES,
  liveCalls,
  type Step,
  step,
  talkingCall,
} from './state';

/** The parts of the state that are cleared once a call has begun or ended. */
const TIDY = { typed: '', transferTo: null, behindCursor: 0, dialTone: false, menu: null, note: null } as const;

const changeCall = (state: DemoState, id: number, change: Partial<Call>): readonly Call[] =>
  state.calls.map((call) => (call.id === id ? { ...call, ...change } : call));

const freeLine = (calls: readonly Call[]): number => {
  const taken = new Set(calls.map((call) => call.line));
  return Array.from({ length: LINES }, (_, i) => i + 1).find((line) => !taken.has(line)) ?? 1;
};

/** Room for one more: ended calls go, and with every line taken the oldest call is cut off. */
const withRoom = (state: DemoState, at: number): Step => {
  const live = liveCalls(state);
  const oldest = live[0];
  if (live.length < LINES || oldest === undefined) return step(state, { calls: live });
  return andThen(endCall(state, oldest, at), (next) => step(next, { calls: liveCalls(next) }));
};

const newCall = (state: DemoState, about: Pick<Call, 'number' | 'way' | 'is'>, name: string | null): Call => ({
  ...about,
  id: state.nextId,
  line: freeLine(state.calls),
  name,
  connectedAt: null,
  endedAt: null,
});

const addCall = (state: DemoState, call: Call): Partial<DemoState> => ({
  calls: [...state.calls, call],
  nextId: state.nextId + 1,
});

/** Puts the connected call on hold; a call that has not got through yet is given up. */
const setAside = (state: DemoState, at: number): Step => {
  const active = activeCall(state);
  if (active === undefined) return step(state, {});
  return active.is === 'connected' ? holdCall(state, active) : endCall(state, active, at);
};

/** Calls `number`, exactly as it was given; a phone that is logged off can make no call. */
export const dial = (state: DemoState, number: string, at: number, outgoingUri?: string): Step => {
  if (!state.registered) return step(state, { ...TIDY, note: 'Not registered' });
  const ready = andThen(setAside(state, at), (free) => withRoom(free, at));
  return andThen(ready, (next) =>
    step(
      next,
      {
        ...TIDY,
        ...addCall(next, newCall(next, { number, way: 'out', is: 'dialling' }, nameOf(number))),
        lastDialled: number,
      },
      { is: 'dial', number, ...(outgoingUri === undefined ? {} : { outgoingUri }) },
    ),
  );
};

const missCall = (state: DemoState, from: string, at: number): Step =>
  step(state, { missed: [...state.missed, { from, at }].slice(-20) }, { is: 'missed', number: from });

/** A call comes in. Do not disturb, or no free line, makes it a missed one; logged off, nothing gets here. */
export const ring = (state: DemoState, from: string, at: number): Step => {
  if (!state.registered) return step(state, {});
  const calls = liveCalls(state);
  if (state.doNotDisturb || calls.length >= LINES) return missCall(state, from, at);
  const ready = { ...state, calls };
  const call = newCall(ready, { number: from, way: 'in', is: 'ringing' }, nameOf(from));
  return step(ready, { ...addCall(ready, call), menu: null, note: null }, { is: 'ringing', from });
};

export const holdCall = (state: DemoState, call: Call): Step =>
  step(
    state,
    {
      calls: [...state.calls.filter(({ id }) => id !== call.id), { ...call, is: 'held' }],
      muted: false,
      note: null,
    },
    { is: 'hold', number: call.number },
  );

/** Takes a held call up again; the connected call is held instead. */
export const resumeCall = (state: DemoState, call: Call, at: number): Step =>
  andThen(setAside(state, at), (ready) =>
    step(
      ready,
      { ...TIDY, calls: changeCall(ready, call.id, { is: 'connected' }) },
      { is: 'resume', number: call.number },
    ),
  );

export const answerCall = (state: DemoState, call: Call, at: number): Step =>
  andThen(setAside(state, at), (ready) =>
    step(
      ready,
      { ...TIDY, calls: changeCall(ready, call.id, { is: 'connected', connectedAt: at }) },
      { is: 'answer', number: call.number },
    ),
  );

/** Ends a call, or refuses it when it is only ringing. */
export const endCall = (state: DemoState, call: Call, at: number): Step => {
  const over = { calls: changeCall(state, call.id, { is: 'ended', endedAt: at }), muted: false, recording: false };
  if (call.way === 'in' && call.is === 'ringing') return step(state, over, { is: 'reject', number: call.number });
  return step(state, { ...over, ...TIDY }, { is: 'hang-up', number: call.number });
};

/** `RELEASE_ALL_CALLS`: every call, held and ringing ones too. */
export const releaseAll = (state: DemoState, at: number): Step => {
  const began = step(state, TIDY, { is: 'release-all' });
  return liveCalls(state).reduce((done, call) => andThen(done, (next) => endCall(next, call, at)), began);
};

/** Hands `call` over to the number `to` and is out of it; `partner` is the call with that number, if there is one. */
export const transfer = (state: DemoState, call: Call, to: string, at: number, partner?: Call): Step => {
  const others = state.calls.filter(({ id }) => id !== call.id && id !== partner?.id);
  const over: Call = { ...call, is: 'ended', endedAt: at };
  return step(
    state,
    { ...TIDY, calls: [...others, over], muted: false, note: `Transferred to ${nameOf(to) ?? to}` },
    { is: 'transfer', number: call.number, to },
  );
};

/** Joins the call that is held and the one that is not; with fewer calls it does nothing. */
export const conference = (state: DemoState): Step => {
  const talking = talkingCall(state);
  const held = heldCalls(state).at(-1);
  if (talking === undefined || held === undefined) return step(state, {});
  return step(
    state,
    { calls: changeCall(state, held.id, { is: 'connected' }), transferTo: null, note: 'Conference' },
    { is: 'conference', numbers: [talking.number, held.number] },
  );
};

/** A number that goes where the user is about to dial: to the other end of a transfer, or into a call of its own. */
export const dialHere = (state: DemoState, number: string, at: number): Step => {
  const talking = talkingCall(state);
  return state.transferTo !== null && talking !== undefined
    ? transfer(state, talking, number, at)
    : dial(state, number, at);
};

/** The next phase of a call that goes its way by itself; a call that has moved on meanwhile is left alone. */
export const moveOn = (state: DemoState, id: number, from: Call['is'], at: number): Step => {
  const call = state.calls.find((one) => one.id === id && one.is === from);
  if (call === undefined) return step(state, {});
  if (call.is === 'ended') return step(state, { calls: state.calls.filter((one) => one.id !== id) });
  if (call.way === 'in') return missed(state, call, at);
  if (call.is === 'dialling') return step(state, { calls: changeCall(state, id, { is: 'calling' }) });
  if (call.is === 'calling') return step(state, { calls: changeCall(state, id, { is: 'ringing' }) });
  if (call.is !== 'ringing') return step(state, {});
  const calls = changeCall(state, id, { is: 'connected', connectedAt: at });
  return step(state, { calls }, { is: 'connected', number: call.number });
};

const missed = (state: DemoState, call: Call, at: number): Step => {
  if (call.is !== 'ringing') return step(state, {});
  return missCall({ ...state, calls: state.calls.filter(({ id }) => id !== call.id) }, call.number, at);
};

/** What HOLD does: hold whom one talks to, or take the one held last up again. */
export const toggleHold = (state: DemoState, at: number): Step => {
  const talking = talkingCall(state);
  if (talking !== undefined) return holdCall(state, talking);
  const held = heldCalls(state).at(-1);
  return held === undefined ? step(state, {}) : resumeCall(state, held, at);
};
