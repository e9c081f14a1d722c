import { useEffect, useRef } from 'react';
import type { Problem } from '../../../electron/contract/problem';
import { useSend } from '../../stores/offhook';
import { pastedAs } from './pasted';
import { inTextOrDialog } from './typing-place';
import type { Sending } from './use-sending';

/** Longer clipboards hold no number that a user means, and the contract takes no more. */
const LONGEST_CHARS = 10_000;

const NO_NUMBER: Problem = { code: 'no-number' };

/** Types a pasted number on the phone. It is typed, not dialled. */
export function usePaste(sending: Sending, onPlus: (number: string) => void): void {
  const send = useSend();
  const latest = useRef({ sending, onPlus, send });
  useEffect(() => {
    latest.current = { sending, onPlus, send };
  });
  useEffect(() => {
    const type = async (text: string) => {
      const { current } = latest;
      const pasted = pastedAs(text, await current.send({ do: 'explain', text }));
      if (pasted.is === 'plus') current.onPlus(pasted.number);
      else if (pasted.is === 'none') current.sending.tell('paste', { ok: false, problem: NO_NUMBER });
      else if (pasted.singly) for (const digit of pasted.digits) current.sending.press(digit, 0);
      else void current.sending.run('paste', { do: 'press', sequence: [...pasted.digits].join(';') });
    };
    const onPaste = (event: ClipboardEvent) => {
      if (inTextOrDialog(event)) return;
      event.preventDefault();
      void type((event.clipboardData?.getData('text') ?? '').slice(0, LONGEST_CHARS));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
