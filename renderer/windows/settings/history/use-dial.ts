import { useState } from 'react';
import type { Bridge, Outcome } from '../../../../electron/contract/bridge';
import type { CommandInput } from '../../../../electron/contract/command';

type DialCommand = Extract<CommandInput, { readonly do: 'dial' | 'dial-favourite' }>;

/** A call on its way from a list, and what came of it. */
export interface Dialling {
  readonly dial: (command: DialCommand) => Promise<void>;
  /** The emergency number that is asked about; null: none. */
  readonly asks: string | null;
  readonly answer: (yes: boolean) => void;
  /** null: not dialled from here yet, or not answered. */
  readonly outcome: Outcome | null;
}

/** Dials from a list; about an emergency number it asks first. */
export function useDial(send: Bridge['send']): Dialling {
  const [question, setQuestion] = useState<{ readonly number: string; readonly command: DialCommand } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const dial = async (command: DialCommand): Promise<void> => {
    setOutcome(null);
    const came = await send(command);
    if (!came.ok && came.problem.code === 'emergency') setQuestion({ number: came.problem.number, command });
    else setOutcome(came);
  };
  const answer = (yes: boolean): void => {
    setQuestion(null);
    if (yes && question) void dial({ ...question.command, confirmed: true });
  };
  return { dial, asks: question?.number ?? null, answer, outcome };
}
