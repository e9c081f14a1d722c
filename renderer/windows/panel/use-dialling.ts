import { useCallback, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { CommandInput } from '../../../electron/contract/command';
import type { DialPlan, Offer } from '../../../electron/contract/state';
import { createDialDraft, type DialDraft, unchangedOffer } from '../../stores/dial-draft';
import { useOffhook } from '../../stores/offhook';
import { type Explained, useExplained } from './use-explained';
import { useSeenOffer } from './use-seen-offer';

export interface Dialling extends DialDraft {
  readonly explained: Explained;
  write(text: string): void;
  /** Dials what the field holds; asks first for an emergency number. */
  dial(): void;
  /** Answers the question about an emergency number. */
  answer(yes: boolean): void;
}

/** Sends a number once, or asks about it first. */
function useDialOnce() {
  const { send } = useOffhook();
  const [draft] = useState(createDialDraft);
  const dialNow = useCallback(
    async (command: CommandInput, unasked: boolean) => {
      const { sending } = draft.getState();
      // A second Enter must not call twice; another number may follow at once.
      if (sending !== null && isSame(sending, command)) return;
      draft.setState({ sending: command, problem: null, question: null });
      const outcome = await send(command);
      if (draft.getState().sending === command) draft.setState({ sending: null });
      if (outcome.ok) return;
      if (outcome.problem.code !== 'emergency') draft.setState({ problem: outcome.problem });
      else draft.setState({ question: { number: outcome.problem.number, command, unasked } });
    },
    [draft, send],
  );
  const dialOrAsk = useCallback(
    (command: CommandInput, plan: DialPlan | null, unasked: boolean) => {
      if (plan?.rule === 'emergency') {
        draft.setState({ question: { number: plan.number, command, unasked }, problem: null });
      } else {
        // Its outcome is shown, so nothing is left to catch.
        void dialNow(command, unasked);
      }
    },
    [draft, dialNow],
  );
  return { draft, dialNow, dialOrAsk };
}

/** Everything the dial field does. */
export function useDialling(): Dialling {
  const { app, send } = useOffhook();
  const { draft, dialNow, dialOrAsk } = useDialOnce();
  const current = useStore(draft);
  const offer = app.offer;
  const unchanged = unchangedOffer(current, offer);
  const typed = useExplained(unchanged ? null : current.text, send);
  const explained = explain(current, offer, unchanged, typed);

  useLayoutEffect(() => {
    if (!offer || draft.getState().offerId === offer.id) return;
    draft.setState({ text: offer.plan?.number ?? '', offerId: offer.id, question: null, problem: null });
  }, [offer, draft]);
  useSeenOffer(offer, (seen) => dialOrAsk({ do: 'dial-offer', id: seen.id }, seen.plan, true));

  return {
    ...current,
    explained,
    write: (text) => draft.setState({ text, problem: null, question: null }),
    dial: () =>
      dialOrAsk(
        unchanged ? { do: 'dial-offer', id: unchanged.id } : { do: 'dial', text: current.text },
        explained.plan,
        false,
      ),
    answer: (yes) => {
      const { question } = current;
      draft.setState({ question: null });
      if (yes && question) void dialNow(confirmed(question.command), question.unasked);
    },
  };
}

function explain(draft: DialDraft, offer: Offer | null, unchanged: Offer | null, typed: Explained): Explained {
  if (unchanged) return { plan: unchanged.plan, problem: null };
  if (draft.text === '' && offer && offer.id === draft.offerId) return { plan: null, problem: offer.problem };
  return typed;
}

const isSame = (one: CommandInput, other: CommandInput): boolean => JSON.stringify(one) === JSON.stringify(other);

const confirmed = (command: CommandInput): CommandInput =>
  command.do === 'dial' || command.do === 'dial-offer' ? { ...command, confirmed: true } : command;
