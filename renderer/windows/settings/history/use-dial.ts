import { useState } from 'react';
import type { Bridge } from '../../../../electron/contract/bridge';
import type { CommandInput } from '../../../../electron/contract/command';
import type { Outcome } from '../../../../electron/contract/outcome';
import { type CallQuestion, questionOf } from '../../../stores/call-question';

type DialCommand = Extract<CommandInput, { readonly do: 'dial' | 'dial-favourite' }>;

type Asked = Pick<CallQuestion, 'number' | 'risk'>;

/** A call on its way from a list, and its outcome. */
export interface Dialling {
  readonly dial: (command: DialCommand) => Promise<void>;
  /** The number that needs a yes; null: none. */
  readonly asks: Asked | null;
  readonly answer: (yes: boolean) => void;
  /** null: not dialled from here yet, or not answered. */
  readonly outcome: Outcome | null;
}

/** Dials from a list; about a number that needs a yes it asks first. */
export function useDial(send: Bridge['send']): Dialling {
  const [question, setQuestion] = useState<(Asked & { readonly command: DialCommand }) | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const dial = async (command: DialCommand): Promise<void> => {
    setOutcome(null);
    const came = await send(command);
    const asked = came.ok ? null : questionOf(came.problem);
    if (asked) setQuestion({ ...asked, command });
    else setOutcome(came);
  };
  const answer = (yes: boolean): void => {
    setQuestion(null);
    if (yes && question) void dial({ ...question.command, confirmed: true });
  };
  return { dial, asks: question, answer, outcome };
}
