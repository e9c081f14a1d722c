import { CALLS_MOST, type History, type PastCall, TIME_MOST_MS } from '../../contract/history/history';
import type { Settings } from '../../contract/settings';
import { dayOf, daysPassed, withDays } from './seen-days';

/** How many numbers the panel and the tray menu offer again. */
const RECENT_MOST = 20;

/** A call as it is reported; a text too long for the file is cut, so that the file can always be read again. */
export type NewCall = Omit<PastCall, 'id'>;

/** What the user wants kept: `dialling.history` of the settings. */
export type HistoryPolicy = Settings['dialling']['history'];

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

/** The days that were seen, with those of the calls: on each of them Offhook was there. */
const seenDays = ({ calls, days }: History, now: number): readonly number[] =>
  calls.length === 0 ? [] : withDays(days, [...calls.map(({ at }) => dayOf(at)).reverse(), dayOf(now)]);

/** Without the days before the oldest that is needed; the same array where each of them is. */
function neededDays(days: readonly number[], calls: readonly PastCall[]): readonly number[] {
  const of = new Set(calls.map(({ at }) => dayOf(at)));
  const first = days.findIndex((day) => of.has(day));
  return first > 0 ? days.slice(first) : days;
}

/** The part of a history that may be kept, and the calls that are forgotten for their age. */
export interface Tidied {
  readonly history: History;
  readonly forgotten: readonly PastCall[];
}

/**
 * What may be kept: no calls where the user wants none, and none for more days than was said. Days count when they have
 * been seen to pass (`daysPassed`): a clock that is wrong for once forgets nothing. The same history where nothing changes.
 * `now` is in ms since 1970.
 */
export function tidied(history: History, { on, days }: HistoryPolicy, now: number): Tidied {
  if (!on) {
    const isEmpty = history.calls.length === 0 && history.days.length === 0;
    return { history: isEmpty ? history : { ...history, calls: [], days: [] }, forgotten: [] };
  }
  const seen = seenDays(history, now);
  const passed = daysPassed(seen);
  const isOld = ({ at }: PastCall): boolean => (passed.get(dayOf(at)) ?? 0) > days;
  const forgotten = history.calls.filter(isOld);
  const calls = forgotten.length === 0 ? history.calls : history.calls.filter((call) => !isOld(call));
  const needed = calls.length === 0 ? [] : neededDays(seen, calls);
  const isSameDays = needed === history.days || (needed.length === 0 && history.days.length === 0);
  return {
    history: calls === history.calls && isSameDays ? history : { ...history, calls, days: [...needed] },
    forgotten,
  };
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
