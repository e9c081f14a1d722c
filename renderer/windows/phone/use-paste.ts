import { useEffect, useEffectEvent } from 'react';
import { DIAL_TEXT_MOST_CHARS } from '../../../electron/contract/limits';
import type { Problem } from '../../../electron/contract/problem';
import { useSend } from '../../stores/offhook';
import { pastedAs } from './pasted';
import { inTextOrDialog } from './typing-place';
import type { Sending } from './use-sending';

const NO_NUMBER: Problem = { code: 'no-number' };

/** Types a pasted number on the phone. It is typed, not dialled. */
export function usePaste(sending: Sending, onPlus: (number: string) => void): void {
  const send = useSend();
  const type = async (text: string) => {
    const pasted = pastedAs(text, await send({ do: 'explain', text }));
    if (pasted.is === 'plus') onPlus(pasted.number);
    else if (pasted.is === 'none') sending.tell('paste', { ok: false, problem: NO_NUMBER });
    else if (pasted.singly) for (const digit of pasted.digits) sending.press(digit, 0);
    else void sending.run('paste', { do: 'press', sequence: [...pasted.digits].join(';') });
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (inTextOrDialog(event)) return;
    event.preventDefault();
    void type((event.clipboardData?.getData('text') ?? '').slice(0, DIAL_TEXT_MOST_CHARS));
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}
