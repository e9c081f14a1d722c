import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isKey } from '../../../ui/keys';

export type Texts<Name extends string> = Readonly<Record<Name, string>>;

interface Options<Name extends string> {
  /** The texts in force. */
  readonly value: Texts<Name>;
  /** The fault of the texts, or undefined. */
  readonly check: (texts: Texts<Name>) => string | undefined;
  /** The new texts, if they changed and nothing is wrong with them. Resolves to why they were not taken; null: they were. */
  readonly onCommit: (texts: Texts<Name>) => Promise<string | null>;
}

export interface RowTexts<Name extends string> {
  readonly texts: Texts<Name>;
  /** The fault that they had when they were left, or why they were not taken. */
  readonly wrong: string | undefined;
  readonly write: (name: Name, text: string) => void;
  /** For the element around the fields. */
  readonly around: {
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** The same fields, each with the result of `of` for its text. */
export const mapTexts = <Name extends string>(texts: Texts<Name>, of: (text: string) => string): Texts<Name> => ({
  ...texts,
  ...Object.fromEntries(Object.entries<string>(texts).map(([name, text]) => [name, of(text)])),
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The texts of fields that belong together, on their way to taking effect at once: when the last of them is left, or on
 * Enter. Esc brings back the texts in force. A text that the program refuses stays as it was written.
 */
export function useRowTexts<Name extends string>({ value, check, onCommit }: Options<Name>): RowTexts<Name> {
  const [texts, setTexts] = useState(value);
  const [wrong, setWrong] = useState<string>();
  /** Sent: Enter and then leaving the row is one change. Written on meanwhile, its answer is about something else. */
  const sent = useRef<Texts<Name> | null>(null);
  const inForce = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is new with every change of anything; its texts count
  useEffect(() => reset(), [inForce]);
  function reset() {
    sent.current = null;
    setTexts(value);
    setWrong(undefined);
  }
  const commit = async () => {
    const written = mapTexts(texts, (text) => text.trim());
    if (sent.current !== null && same(written, sent.current)) return;
    if (same(written, value)) return reset();
    const found = check(written);
    setWrong(found);
    if (found !== undefined) return;
    sent.current = written;
    const refusal = await onCommit(written);
    if (sent.current === written && refusal !== null) setWrong(refusal);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) void commit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isKey(event, 'Enter')) void commit();
    if (isKey(event, 'Escape')) reset();
  };
  const write = (name: Name, text: string) => {
    sent.current = null;
    setTexts((old) => ({ ...old, [name]: text }));
    setWrong(undefined);
  };
  return { texts, wrong, write, around: { onBlur, onKeyDown } };
}
