import { useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import type { Outcome } from '../../../../electron/contract/outcome';
import type { LastDone } from '../../../../electron/contract/reported';
import type { Said } from '../../../messages/say';
import { useSend } from '../../../stores/offhook';
import { useStep } from '../leading';
import { useWords } from '../words';

export interface Action {
  /** Sends it; `subject`: the object of the command, as LastDone has it. */
  run(command: CommandInput, subject?: string): Promise<void>;
  readonly busy: boolean;
  /** The words about the sending, or about the outcome; null: nothing was sent yet. */
  readonly said: Said | null;
  readonly failed: boolean;
  /** Takes the next step of a failure; undefined: the words say all. */
  readonly onNext: (() => void) | undefined;
}

/** One command for the phone, and its outcome, said where it was given. */
export function useAction(what: LastDone['what']): Action {
  const words = useWords();
  const send = useSend();
  const stepOf = useStep();
  const [done, setDone] = useState<{ readonly subject: string; readonly outcome: Outcome | null } | null>(null);
  const run = async (command: CommandInput, subject = '') => {
    setDone({ subject, outcome: null });
    setDone({ subject, outcome: await send(command) });
  };
  return {
    run,
    busy: done !== null && done.outcome === null,
    said: done && words.last({ id: 0, what, ...done }),
    failed: done?.outcome?.ok === false,
    onNext: done?.outcome?.ok === false ? stepOf(done.outcome.problem) : undefined,
  };
}
