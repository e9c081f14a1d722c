import { useEffect, useRef, useState } from 'react';

/** Texts by the names of their fields. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

interface Options<Name extends string> {
  /** The texts that are in force. */
  readonly value: Texts<Name>;
  /** The fault of the texts, or undefined. */
  readonly check?: ((texts: Texts<Name>) => string | undefined) | undefined;
  /** The fields add something: texts that are as they were at the beginning are checked and sent, too. */
  readonly adds?: boolean;
  /** The new texts, when they changed and nothing is wrong with them. */
  readonly onCommit: (texts: Texts<Name>) => void;
}

interface Draft<Name extends string> {
  readonly texts: Texts<Name>;
  /** The fault that they had when they were left, or why they were not taken. */
  readonly wrong: string | undefined;
  /** They were written on, or taken back, since they were sent: what is said of those is about something else. */
  readonly isWritten: boolean;
  readonly write: (name: Name, text: string) => void;
  /** Makes the texts take effect, or `written` in place of the fields' own; false when something is wrong with them. */
  readonly commit: (written?: Texts<Name>) => boolean;
  /** Brings back the texts in force. */
  readonly reset: () => void;
  /** Puts back texts that were sent and not taken, with the reason; where the user has written on since, what is written stays. */
  readonly putBack: (texts: Texts<Name>, why: string) => void;
}

/** The same fields, each with the result of `of` for its text. */
const mapTexts = <Name extends string>(texts: Texts<Name>, of: (text: string) => string): Texts<Name> => ({
  ...texts,
  ...Object.fromEntries(Object.entries<string>(texts).map(([name, text]) => [name, of(text)])),
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How it stands with the texts; where they are not named, those in force are shown. */
type Stand<Name extends string> =
  | { readonly is: 'in-force' | 'taken-back' }
  | { readonly is: 'written' | 'sent'; readonly texts: Texts<Name> }
  | { readonly is: 'faulty' | 'refused'; readonly texts: Texts<Name>; readonly why: string };

/**
 * The texts of fields that take effect together, on their way there. Those that are being written, or were refused, are
 * never replaced; those that were sent, or left with a fault, go when other texts come into force.
 */
export function useDraft<Name extends string>({ value, check, adds = false, onCommit }: Options<Name>): Draft<Name> {
  const [stand, setStand] = useState<Stand<Name>>({ is: 'in-force' });
  /** Sent: Enter and then leaving the field is one change. */
  const sent = useRef<Texts<Name> | null>(null);
  const inForce = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other texts in force are news
  useEffect(() => {
    setStand((now) => (now.is === 'sent' || now.is === 'faulty' ? { is: 'in-force' } : now));
  }, [inForce]);
  const draft = 'texts' in stand ? stand.texts : null;
  const texts = draft ?? value;
  const commit = (written = texts) => {
    const meant = mapTexts(written, (text) => text.trim());
    if (draft !== null && stand.is !== 'written' && same(meant, sent.current)) return true;
    if (!adds && same(meant, value)) {
      if (draft !== null) setStand({ is: 'taken-back' });
      return true;
    }
    const why = check?.(meant);
    setStand(why === undefined ? { is: 'sent', texts: written } : { is: 'faulty', texts: written, why });
    if (why !== undefined) return false;
    sent.current = meant;
    onCommit(meant);
    return true;
  };
  return {
    texts,
    wrong: 'why' in stand ? stand.why : undefined,
    isWritten: stand.is === 'written' || stand.is === 'taken-back',
    write: (name, text) => {
      sent.current = null;
      setStand({ is: 'written', texts: { ...texts, [name]: text } });
    },
    commit,
    reset: () => setStand({ is: 'taken-back' }),
    putBack: (refused, why) => {
      if (sent.current === refused) setStand({ is: 'refused', texts: refused, why });
    },
  };
}
