import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bridge } from '../../electron/contract/bridge';
import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import type { Problem } from '../../electron/contract/problem';
import { useSend, wordsFor } from './offhook';

/** How long "saved" stays, in ms. */
const SAVED_MS = 2_000;

/** The words about the changes that were made at a place. */
export interface FieldSaid {
  readonly saved: string | undefined;
  readonly trouble: string | undefined;
}

/** A change that takes more than one command; its outcome is that of the whole. */
export type Change = (send: Bridge['send']) => Promise<Outcome>;

export interface Changing {
  /**
   * Sends a change of what is saved: a command that names only what changes, so that it takes no other change back.
   * Resolves to why it was not taken; null: it was. `place` is where the outcome is said, a word of the form's own.
   */
  readonly change: (change: CommandInput | Change, place?: string) => Promise<Problem | null>;
  /** What has become of the changes at a place, for the control there. */
  readonly said: (place?: string) => FieldSaid;
  /** Why a change at a place was not taken; null: none was refused. */
  readonly refusal: (place?: string) => Problem | null;
  /** Says no more of a place: something newer has become of it. */
  readonly forget: (place?: string) => void;
}

interface Report {
  readonly saved: boolean;
  readonly problem: Problem | null;
}

const NOTHING: Report = { saved: false, problem: null };

const useWords = wordsFor('panel', 'phone', 'settings');

/**
 * Sends changes, each at once, and says at each place what has become of those made there. A change takes away what was
 * said of the ones before it, and nothing of one that is answered later.
 */
export function useChange(): Changing {
  const send = useSend();
  const words = useWords();
  const [reports, setReports] = useState<Readonly<Record<string, Report>>>({});
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const { current: running } = timers;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);
  const report = useCallback((place: string, news: Partial<Report>) => {
    setReports((all) => ({ ...all, [place]: { ...(all[place] ?? NOTHING), ...news } }));
    clearTimeout(timers.current.get(place));
    if (news.saved)
      timers.current.set(
        place,
        setTimeout(() => report(place, { saved: false }), SAVED_MS),
      );
  }, []);
  const forget = useCallback((place = '') => report(place, NOTHING), [report]);
  const change = useCallback(
    async (wanted: CommandInput | Change, place = '') => {
      report(place, NOTHING);
      const outcome: Outcome = await (typeof wanted === 'function' ? wanted(send) : send(wanted));
      report(place, outcome.ok ? { saved: true } : { problem: outcome.problem });
      return outcome.ok ? null : outcome.problem;
    },
    [send, report],
  );
  const refusal = (place = '') => (reports[place] ?? NOTHING).problem;
  const said = (place = ''): FieldSaid => {
    const { saved, problem } = reports[place] ?? NOTHING;
    return {
      // Where nothing is called saved, the change is seen.
      saved: saved && 'settings' in words ? words.settings.saved : undefined,
      trouble: problem ? words.problem(problem).text : undefined,
    };
  };
  return { change, said, refusal, forget };
}
