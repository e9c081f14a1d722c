import { useLayoutEffect } from 'react';
import type { Offer } from '../../../electron/contract/dialling/offer';
import type { Favourite } from '../../../electron/contract/history/history';
import type { Problem } from '../../../electron/contract/problem';
import { useApp, useSend } from '../../stores/offhook';
import { type Asked, askedOf } from './asked';
import { type DialState, fieldOf, textOf } from './dialling-state';
import { useDiallingState } from './use-dialling-state';
import { type FieldNumber, useNumber, wishOf } from './use-number';
import { useSeenOffer } from './use-seen-offer';

export interface Dialling extends FieldNumber {
  readonly state: DialState;
  /** The content of the field. */
  readonly text: string;
  /** The field's number was dialled: until something is typed or chosen there is a call to hang up. */
  readonly hasDialled: boolean;
  /** Why the newest number was not dialled. */
  readonly problem: Problem | null;
  /** The question that is open. */
  readonly asked: Asked | null;
  write(text: string): void;
  /** Puts a favourite into the field. */
  take(favourite: Favourite): void;
  /** Chooses one of several numbers. */
  choose(index: number): void;
  /** From which identity (its URI) it is dialled; null: the phone's usual one. */
  dialFrom(uri: string | null): void;
  /** Dials the field's number. It asks first about a number that needs a yes; of several, it chooses the first. */
  dial(): void;
  /** Answers the question that is open. */
  answer(yes: boolean): void;
  /** Stops the countdown. */
  stop(): void;
}

/** Everything the dial field does. */
export function useDialling(): Dialling {
  const offer = useApp((app) => app.offer);
  const question = useApp((app) => app.question);
  const urlQuestion = useApp((app) => app.urlQuestion);
  const send = useSend();
  const { state, dispatch } = useDiallingState();
  const number = useNumber(state, send);
  const asked = askedOf(state, { offer, question, urlQuestion });
  const { choices, picked, plan } = number;
  const field = fieldOf(state);
  const offered = ({ id, candidates }: Offer) =>
    wishOf({ ...number, picked: { offerId: id, candidates, index: 0 } }, textOf(field));

  useLayoutEffect(() => {
    if (offer) dispatch({ is: 'offered', offer, typing: document.hasFocus() });
  }, [offer, dispatch]);
  useSeenOffer(offer, (seen) => dispatch({ is: 'saw', command: offered(seen), plan: seen.candidates[0] ?? null }));

  const choose = (index: number): void => {
    if (choices) dispatch({ is: 'chose', picked: { ...choices, offerId: picked?.offerId ?? null, index } });
  };
  const answer = (yes: boolean): void => {
    if (asked?.of === 'call') dispatch({ is: 'answered', yes, link: offer?.from === 'link' ? offer.id : null });
    else if (asked?.of === 'elsewhere') void send({ do: 'answer-question', id: asked.question.id, yes });
    else if (asked?.of === 'url') void send({ do: 'answer-url-question', id: asked.question.id, yes });
    else if (asked) dispatch({ is: 'answered-link', yes, command: offered(asked.offer), link: asked.offer });
  };
  return {
    ...number,
    state,
    text: textOf(field),
    hasDialled: field.is === 'typing' && field.holds.hasDialled,
    problem: field.is === 'sending' ? null : field.problem,
    asked,
    choose,
    answer,
    write: (text) => dispatch({ is: 'wrote', text }),
    take: (favourite) => dispatch({ is: 'wrote', text: favourite.number, favourite }),
    dialFrom: (line) => dispatch({ is: 'chose-line', line }),
    dial: () =>
      choices?.index === null ? choose(0) : dispatch({ is: 'pressed', command: wishOf(number, textOf(field)), plan }),
    stop: () => dispatch({ is: 'stopped' }),
  };
}
