import { useCallback, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { DialPlan } from '../../../electron/contract/dialling/number';
import type { OutcomeOf } from '../../../electron/contract/outcome';
import {
  createDialDraft,
  type DialCommand,
  type DialDraft,
  emptied,
  isOfField,
  questionOf,
} from '../../stores/dial-draft';
import { useSend } from '../../stores/offhook';

interface DialOnce {
  readonly draft: StoreApi<DialDraft>;
  /** Sends it; `unasked`: the user did not ask for this by hand. */
  readonly dialNow: (command: DialCommand, unasked: boolean) => Promise<void>;
  /** The same, unless it calls an emergency number: that is asked about first. A risk is known where it is dialled. */
  readonly dialOrAsk: (command: DialCommand, plan: DialPlan | null, unasked: boolean) => void;
}

/** Whether the phone was told to call; a number may also have become an offer that has to be looked at. */
const isCall = (outcome: OutcomeOf<DialCommand['do']>): boolean => outcome.ok && !('candidates' in outcome);

const isSame = (one: DialCommand, other: DialCommand): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Sends a number once, or asks about it first. */
export function useDialOnce(): DialOnce {
  const send = useSend();
  const [draft] = useState(createDialDraft);
  const dialNow = useCallback(
    async (command: DialCommand, unasked: boolean) => {
      const before = draft.getState();
      const isSent = isOfField(before, command);
      // A second Enter must not call twice; another number may follow at once.
      if (before.sending !== null && (isSame(before.sending, command) || (before.isSent && isSent))) return;
      draft.setState({ sending: command, isSent, problem: null, question: null });
      const outcome = await send(command);
      const now = draft.getState();
      if (now.sending === command) {
        draft.setState({ sending: null, isSent: false, ...(now.isSent && isCall(outcome) ? emptied() : {}) });
      }
      // That it was stopped is said by the last outcome, and by that only: it may have made room for another.
      if (outcome.ok || outcome.problem.code === 'cancelled') return;
      const asked = questionOf(outcome.problem);
      draft.setState(asked ? { question: { ...asked, command, unasked } } : { problem: outcome.problem });
    },
    [draft, send],
  );
  const dialOrAsk = useCallback(
    (command: DialCommand, plan: DialPlan | null, unasked: boolean) => {
      if (plan?.kind === 'emergency') {
        draft.setState({ question: { number: plan.number, risk: null, command, unasked }, problem: null });
      } else {
        // Its outcome is shown, so nothing is left to catch.
        void dialNow(command, unasked);
      }
    },
    [draft, dialNow],
  );
  return { draft, dialNow, dialOrAsk };
}
