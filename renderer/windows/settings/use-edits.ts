import { useEffect, useRef, useState } from 'react';
import type { CommandInput } from '../../../electron/contract/command';
import { useSave } from './use-save';
import { useWords } from './words';

/** The words about the last change, where it was made. */
export interface FieldSaid {
  readonly saved: string | undefined;
  readonly trouble: string | undefined;
}

export interface Edits<Value> {
  /**
   * Changes the value in force by then. Resolves to why it was not taken, in words; null: it was. `place` is where to
   * say the outcome.
   */
  readonly change: (edit: (value: Value) => Value, place: string) => Promise<string | null>;
  /** The outcome of the last change, at its place. */
  readonly said: (place: string) => FieldSaid;
}

const NOTHING: FieldSaid = { saved: undefined, trouble: undefined };

/**
 * Changes of something, each sent by `command`, one after the other and each made to the result of the one before: a
 * quick second change takes nothing back, and one that is refused takes no other with it.
 */
export function useEdits<Value>(value: Value, command: (next: Value, now: Value) => CommandInput): Edits<Value> {
  const words = useWords();
  const { attempt, saved, problem } = useSave();
  const [lastPlace, setLastPlace] = useState<string | null>(null);
  const inForce = useRef(value);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    inForce.current = value;
  }, [value]);
  const sendChange = async (edit: (value: Value) => Value, place: string) => {
    const now = inForce.current;
    const next = edit(now);
    const refusal = await attempt(command(next, now));
    setLastPlace(place);
    if (refusal) return words.problem(refusal).text;
    inForce.current = next;
    return null;
  };
  const change = (edit: (value: Value) => Value, place: string) => {
    const done = queue.current.then(() => sendChange(edit, place));
    queue.current = done;
    return done;
  };
  const said = (place: string): FieldSaid => {
    if (place !== lastPlace) return NOTHING;
    return {
      saved: saved ? words.settings.saved : undefined,
      trouble: problem ? words.problem(problem).text : undefined,
    };
  };
  return { change, said };
}
