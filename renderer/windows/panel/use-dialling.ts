import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import type { Candidate } from '../../../electron/contract/dialling/number';
import type { Offer } from '../../../electron/contract/dialling/offer';
import type { Favourite } from '../../../electron/contract/history/history';
import { type CallQuestion, type DialDraft, isByHand, picking, written } from '../../stores/dial-draft';
import { useApp, useSend } from '../../stores/offhook';
import { useDialOnce } from './use-dial-once';
import { confirmed, type FieldNumber, useNumber, wishOf } from './use-number';
import { useSeenOffer } from './use-seen-offer';

export interface Dialling extends Omit<DialDraft, keyof FieldNumber>, FieldNumber {
  write(text: string): void;
  /** Puts a favourite into the field. */
  take(favourite: Favourite): void;
  /** Chooses one of several numbers. */
  choose(index: number): void;
  /** From which identity (its URI) it is dialled; null: the phone's usual one. */
  dialFrom(uri: string | null): void;
  /** Dials the field's number. It asks first about a number that needs a yes; of several, it chooses the first. */
  dial(): void;
  /** Answers the question that is open: about a number that needs a yes, a question from elsewhere, or a link. */
  answer(yes: boolean): void;
}

const needsYes = ({ kind, risk }: Candidate): boolean => kind === 'emergency' || risk !== null;

/** Everything the dial field does. */
export function useDialling(): Dialling {
  const countdown = useApp((app) => app.countdown);
  const question = useApp((app) => app.question);
  const send = useSend();
  const { draft, dialNow, dialOrAsk } = useDialOnce();
  const current = useStore(draft);
  const number = useNumber(current, send);
  const offer = useApp((app) => app.offer);
  const { choices, link, picked, plan } = number;
  const offered = (of: Offer) =>
    wishOf(current, { ...number, picked: { offerId: of.id, candidates: of.candidates, index: 0 } });

  useLayoutEffect(() => {
    const { offerId, text } = draft.getState();
    if (!offer || offer.mustConfirm || offerId === offer.id) return;
    // The user did not ask for it, and may press Enter at this very moment.
    if (offer.from === 'watch' && text !== '' && document.hasFocus()) return;
    draft.setState({ ...picking({ offerId: offer.id, candidates: offer.candidates, index: 0 }), offerId: offer.id });
  }, [offer, draft]);
  useSeenOffer(offer, (seen) => dialOrAsk(offered(seen), seen.candidates[0] ?? null, true));

  const choose = (index: number): void => {
    if (choices) draft.setState(picking({ ...choices, offerId: picked?.offerId ?? null, index }));
  };
  /** Says no to a link. A panel that came only for it goes: further keys are meant for another window. */
  const putAside = async (id: number): Promise<void> => {
    if (isByHand(current) || countdown) return void send({ do: 'drop-offer', id });
    draft.setState({ leaving: true });
    await send({ do: 'drop-offer', id, close: true });
    // Still here: it shows something else by now.
    draft.setState({ leaving: false });
  };
  const answerLink = (yes: boolean): void => {
    if (!offer || !link) return;
    draft.setState({ answered: offer.id });
    if (!yes) void putAside(offer.id);
    // One question is enough: it has said that this is an emergency number, or what it costs.
    else void dialNow(needsYes(link) ? confirmed(offered(offer)) : offered(offer), true);
  };
  const answerCall = ({ command, unasked }: CallQuestion, yes: boolean): void => {
    draft.setState({ question: null });
    if (yes) void dialNow(confirmed(command), unasked);
    else if (offer?.from === 'link' && command.do === 'dial-offer' && command.id === offer.id) void putAside(offer.id);
  };
  const dial = (): void => {
    const { leaving, text } = draft.getState();
    if (leaving || text.trim() === '') return;
    if (choices?.index === null) choose(0);
    else dialOrAsk(wishOf(current, number), plan, false);
  };
  return {
    ...current,
    ...number,
    choose,
    write: (text) => draft.setState(written(text)),
    take: (favourite) => draft.setState(written(favourite.number, favourite)),
    dialFrom: (uri) => draft.setState({ line: uri }),
    dial,
    answer(yes) {
      if (current.question) answerCall(current.question, yes);
      else if (question) void send({ do: 'answer-question', id: question.id, yes });
      else answerLink(yes);
    },
  };
}
