import { CALLS_MOST, type History, type PastCall, TIME_MOST_MS } from '../../contract/history';
import type { Settings } from '../../contract/settings';

/** How many numbers the panel and the tray menu offer again. */
const RECENT_MOST = 20;
const DAY_MS = 86_400_000;

/** A call as it is reported; what is too long for the file is cut, so that the file can always be read again. */
export type NewCall = Omit<PastCall, 'id'>;

/** What somebody wants kept: `dialling.history` of the settings. */
export type Wish = Settings['dialling']['history'];

/** An id that no call has; two programs may make one within the same millisecond. */
function newCallId(at: number, calls: readonly PastCall[]): string {
  const id = `${Math.abs(Math.trunc(at)).toString(36).slice(0, 12)}-${Math.random().toString(36).slice(2, 10)}`;
  return calls.some((call) => call.id === id) ? newCallId(at, calls) : id;
}

/** A history with one call more. */
export function withCall(history: History, { number, dials, phone, outcome, ...call }: NewCall): History {
  const newest: PastCall = {
    ...call,
    id: newCallId(call.at, history.calls),
    at: Math.max(-TIME_MOST_MS, Math.min(TIME_MOST_MS, call.at)),
    number: number.slice(0, 300),
    dials: dials.slice(0, 300),
    phone: phone.slice(0, 60),
    outcome: outcome.slice(0, 40),
  };
  return { ...history, calls: [newest, ...history.calls].slice(0, CALLS_MOST) };
}

/**
 * What may be kept: no calls where nobody wants any, and none that are older than was said. The same object where there
 * is nothing to forget. `now` is in ms since 1970; a call of the future (the clock was wrong then, or is now) stays.
 */
export function tidied(history: History, { on, days }: Wish, now: number): History {
  const calls = on ? history.calls.filter(({ at }) => now - at <= days * DAY_MS) : [];
  return calls.length === history.calls.length ? history : { ...history, calls };
}

/** The newest calls, each number once. */
export function recentOf(calls: readonly PastCall[]): readonly PastCall[] {
  const recent = new Map<string, PastCall>();
  for (const call of calls) {
    if (!recent.has(call.dials)) recent.set(call.dials, call);
    if (recent.size === RECENT_MOST) break;
  }
  return [...recent.values()];
}
