import { useEffect, useRef, useState } from 'react';

interface Options {
  /** The text that is in force. */
  readonly value: string;
  /** The fault of a text, or undefined. */
  readonly check?: ((text: string) => string | undefined) | undefined;
  /** The new text, when it changed and nothing is wrong with it. */
  readonly onCommit: (text: string) => void;
}

interface Draft {
  readonly draft: string;
  /** The fault that it had when it was left. */
  readonly wrong: string | undefined;
  readonly write: (text: string) => void;
  /** Makes the text take effect, or `text` in place of the field's own; false when something is wrong with it. */
  readonly commit: (text?: string) => boolean;
  /** Brings back the text in force. */
  readonly reset: () => void;
}

/** The text of a field on its way to taking effect. */
export function useDraft({ value, check, onCommit }: Options): Draft {
  const [draft, setDraft] = useState(value);
  const [wrong, setWrong] = useState<string>();
  /** Sent and not yet in force: Enter and then leaving the field is one change. */
  const sent = useRef<string | null>(null);
  useEffect(() => {
    sent.current = null;
    setDraft(value);
    setWrong(undefined);
  }, [value]);
  const write = (text: string) => {
    sent.current = null;
    setDraft(text);
    setWrong(undefined);
  };
  const commit = (written = draft) => {
    const text = written.trim();
    if (text === sent.current) return true;
    const found = text === value ? undefined : check?.(text);
    if (text === value) write(value);
    else setDraft(written);
    setWrong(found);
    if (found !== undefined || text === value) return found === undefined;
    sent.current = text;
    onCommit(text);
    return true;
  };
  return { draft, wrong, write, commit, reset: () => write(value) };
}
