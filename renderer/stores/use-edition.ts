import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../electron/contract/outcome';

interface Options<Value, Edition> {
  /** The value that the program has. */
  readonly inForce: Value;
  /** The edition of a value that was not edited here: its rows get new ids. */
  readonly begin: (value: Value) => Edition;
  readonly contentOf: (edition: Edition) => Value;
}

export interface Edited<Value, Edition> {
  /** As the user sees it: ahead of the program by the edits on their way. */
  readonly edition: Edition;
  /** Makes an edit, here at once and then in the program; `send` sends what it has made of the value before. */
  readonly edit: (
    edit: (edition: Edition) => Edition,
    send: (next: Value, before: Value) => Promise<Outcome>,
  ) => Promise<Outcome>;
}

interface OnItsWay<Edition> {
  readonly edit: (edition: Edition) => Edition;
  /** One that it was made to was refused: it is sent once more, without that one. */
  isMixed: boolean;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A value whose lists are saved whole. Each edit is sent at once with those before it in it, so that quick edits build on
 * each other; one that is refused is taken back alone.
 */
export function useEdition<Value, Edition>(options: Options<Value, Edition>): Edited<Value, Edition> {
  const { inForce, begin, contentOf } = options;
  const [edition, setEdition] = useState(() => begin(inForce));
  /** The edition that the user sees. */
  const latest = useRef(edition);
  /** The edition that the program has. */
  const taken = useRef(edition);
  const onTheirWay = useRef<readonly OnItsWay<Edition>[]>([]);
  /** The value that has come from the program since the last edit began; null: none has. */
  const news = useRef<{ readonly value: Value } | null>(null);
  const show = (next: Edition) => {
    latest.current = next;
    setEdition(next);
  };
  const settle = () => {
    const came = news.current;
    news.current = null;
    // Others may change it, too: an import, another window.
    if (came === null || isSame(contentOf(latest.current), came.value)) return;
    taken.current = begin(came.value);
    show(taken.current);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is new with every change of anything; its value counts
  useEffect(() => {
    news.current = { value: inForce };
    if (onTheirWay.current.length === 0) settle();
  }, [JSON.stringify(inForce)]);
  const edit: Edited<Value, Edition>['edit'] = async (make, send) => {
    const mine: OnItsWay<Edition> = { edit: make, isMixed: false };
    const before = latest.current;
    onTheirWay.current = [...onTheirWay.current, mine];
    show(make(before));
    let outcome = await send(contentOf(latest.current), contentOf(before));
    while (mine.isMixed) {
      mine.isMixed = false;
      outcome = await send(contentOf(make(taken.current)), contentOf(taken.current));
    }
    const later = onTheirWay.current.slice(onTheirWay.current.indexOf(mine) + 1);
    onTheirWay.current = onTheirWay.current.filter((other) => other !== mine);
    if (outcome.ok) taken.current = make(taken.current);
    else for (const other of later) other.isMixed = true;
    show(onTheirWay.current.reduce((now, other) => other.edit(now), taken.current));
    if (onTheirWay.current.length === 0) settle();
    return outcome;
  };
  return { edition, edit };
}
