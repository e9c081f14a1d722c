/** The events, each by its name, with the values that go with it. */
type Told = Readonly<Record<string, readonly unknown[]>>;

/** Tells those who listen, at once and in the order in which they came: a teller goes on when all have heard. */
export interface Events<Names extends Told> {
  /** Returns the way to stop listening. */
  on<Name extends keyof Names>(name: Name, listener: (...told: Names[Name]) => void): () => void;
  emit<Name extends keyof Names>(name: Name, ...told: Names[Name]): void;
}

export function createEvents<Names extends Told>(): Events<Names> {
  const listeners = new Map<keyof Names, Set<(...told: Told[string]) => void>>();
  return {
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      // One entry for each, also where two listen with the same function.
      const mine = (...told: Told[string]): void => listener(...(told as Names[typeof name]));
      listeners.set(name, all.add(mine));
      return () => void all.delete(mine);
    },
    emit(name, ...told) {
      for (const listener of listeners.get(name) ?? []) listener(...told);
    },
  };
}
