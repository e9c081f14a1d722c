import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a note stays, in ms. */
const NOTE_MS = 4_000;

/** Something to be said for a moment. */
export function useNote(): readonly [string | null, (note: string) => void] {
  const [note, setNote] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((text: string) => {
    clearTimeout(timer.current);
    setNote(text);
    timer.current = setTimeout(() => setNote(null), NOTE_MS);
  }, []);
  return [note, say];
}
