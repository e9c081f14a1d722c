import type { Candidate } from '../../../electron/contract/dialling/number';
import type { Offer, Question } from '../../../electron/contract/dialling/offer';
import type { AppState } from '../../../electron/contract/state';
import type { CallQuestion } from '../../stores/call-question';
import { type DialState, fieldOf, linkOf } from './dialling-state';

type UrlQuestion = NonNullable<AppState['urlQuestion']>;

/** The question that is open, of the panel's own dialling or the program's. */
export type Asked =
  | { readonly of: 'call'; readonly question: CallQuestion }
  /** A command of a sender that cannot ask. */
  | { readonly of: 'elsewhere'; readonly question: Question }
  | { readonly of: 'link'; readonly offer: Offer; readonly link: Candidate }
  | { readonly of: 'url'; readonly question: UrlQuestion };

type Program = Pick<AppState, 'offer' | 'question' | 'urlQuestion'>;

/** The question that is answered next; others wait behind it. */
export function askedOf(state: DialState, { offer, question, urlQuestion }: Program): Asked | null {
  if (state.is === 'asking') return { of: 'call', question: state.question };
  if (question) return { of: 'elsewhere', question };
  const link = linkOf(fieldOf(state), offer);
  if (link && offer) return { of: 'link', offer, link };
  return urlQuestion && { of: 'url', question: urlQuestion };
}
