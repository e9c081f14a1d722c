import { useState } from 'react';

/** A control's value, and the way to set it. */
interface Wanted<Value> {
  /** As it was set, until the answer to that has come; then as it is in force. */
  readonly shown: Value;
  readonly set: (value: Value) => void;
}

/**
 * For a control that takes effect at once: a second click, quicker than the answer to the first, goes from where that one has
 * put it. `onSet` may hand back a promise of the answer.
 */
export function useWanted<Value>(inForce: Value, onSet: (value: Value) => unknown): Wanted<Value> {
  const [wanted, setWanted] = useState<{ readonly value: Value } | null>(null);
  const set = async (value: Value) => {
    const mine = { value };
    setWanted(mine);
    await onSet(value);
    setWanted((now) => (now === mine ? null : now));
  };
  return { shown: wanted ? wanted.value : inForce, set: (value) => void set(value) };
}
