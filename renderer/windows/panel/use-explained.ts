import { useEffect, useState } from 'react';
import type { Bridge } from '../../../electron/contract/bridge';
import type { Candidate } from '../../../electron/contract/dialling/number';
import type { Problem } from '../../../electron/contract/problem';

/** The numbers that a text would dial, the best first, or why none. */
export interface Explained {
  readonly candidates: readonly Candidate[];
  readonly problem: Problem | null;
}

const NOTHING: Explained = { candidates: [], problem: null };

/** Long enough that a typed number asks once, short enough to seem at once. */
const TYPING_PAUSE_MS = 40;

interface Asked {
  /** null asks nothing. */
  readonly text: string | null;
  /** By which rules it is answered: others make it another question. */
  readonly rules: string;
}

/** Asks what a text would dial. The answer to an older text, or by older rules, is never shown. */
export function useExplained({ text, rules }: Asked, send: Bridge['send']): Explained {
  const [answer, setAnswer] = useState<Explained & Asked>({ ...NOTHING, text: null, rules });
  const asked = text === null || text.trim() === '' ? null : text;
  useEffect(() => {
    if (asked === null) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const outcome = await send({ do: 'explain', text: asked });
      if (!wanted) return;
      setAnswer(
        outcome.ok
          ? { text: asked, rules, candidates: outcome.candidates ?? [], problem: null }
          : { text: asked, rules, candidates: [], problem: outcome.problem },
      );
    }, TYPING_PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked, rules, send]);
  return asked !== null && answer.text === asked && answer.rules === rules ? answer : NOTHING;
}
