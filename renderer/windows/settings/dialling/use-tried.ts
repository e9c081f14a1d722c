import { useEffect, useState } from 'react';
import type { Candidate } from '../../../../electron/contract/dialling/number';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Problem } from '../../../../electron/contract/problem';
import { useApp, useSend } from '../../../stores/offhook';

/** The numbers that a text would dial, or why none. */
export interface Tried {
  readonly candidates: readonly Candidate[];
  readonly problem: Problem | null;
}

/** Long enough that a typed number asks once, short enough to seem at once. */
const TYPING_PAUSE_MS = 60;

/**
 * Asks what the numbers of `text` would dial by the rules of `phone`, and again when those change. The answer to an older
 * question is never shown; null: nothing is asked, or the answer has not come.
 */
export function useTried(text: string, { id, rules }: PhoneState): Tried | null {
  const country = useApp((app) => app.country);
  const send = useSend();
  const [answer, setAnswer] = useState<(Tried & { readonly question: string }) | null>(null);
  const asked = text.trim() === '' ? null : text;
  // The state is new with every change of anything; the answer depends on this.
  const question = JSON.stringify([asked, id, rules, country]);
  useEffect(() => {
    if (asked === null) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const outcome = await send({ do: 'explain', text: asked, phone: id });
      if (!wanted) return;
      setAnswer(
        outcome.ok
          ? { question, candidates: outcome.candidates ?? [], problem: null }
          : { question, candidates: [], problem: outcome.problem },
      );
    }, TYPING_PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question, asked, id, send]);
  return asked !== null && answer?.question === question ? answer : null;
}
