import type { Bridge } from '../../../electron/contract/bridge';
import type { Candidate } from '../../../electron/contract/dialling/number';
import type { Offer } from '../../../electron/contract/dialling/offer';
import type { Favourite } from '../../../electron/contract/history/history';
import type { Problem } from '../../../electron/contract/problem';
import type { DialCommand } from '../../stores/call-question';
import { useActivePhone, useApp, useCan } from '../../stores/offhook';
import { type DialState, type Field, fieldOf, type Picked, standing, textOf } from './dialling-state';
import { type Explained, useExplained } from './use-explained';

/** Numbers of one text, one of which may be chosen. */
export interface Choices {
  readonly candidates: readonly Candidate[];
  /** null: none is chosen yet. */
  readonly index: number | null;
}

/** The content of the field, and the number that the phone would get for it. */
export interface FieldNumber {
  /** The number that Enter would dial; null: none, or not known yet. */
  readonly plan: Candidate | null;
  /** Why it would dial nothing. */
  readonly trouble: Problem | null;
  /** More than one, or null. */
  readonly choices: Choices | null;
  /** Where the number was taken from, while it still waits there. */
  readonly picked: Picked | null;
  /** The favourite that the field holds, as long as it is the same. */
  readonly favourite: Favourite | null;
  /** The identity that was chosen, as long as the phone has it and the way to it takes it. */
  readonly line: string | null;
}

/** Reads the field: by the offer it came from, else by asking which numbers it would dial. */
export function useNumber(state: DialState, send: Bridge['send']): FieldNumber {
  const field = fieldOf(state);
  const held = 'text' in field.holds ? field.holds.favourite : null;
  const offer = useApp((app) => app.offer);
  const favourites = useApp((app) => app.favourites);
  const country = useApp((app) => app.country);
  const hasLines = useCan('line');
  const picked = standing(field, offer);
  const phone = useActivePhone();
  const lines = hasLines ? (phone?.lines ?? []) : [];
  const rules = JSON.stringify([phone?.id, country, phone?.rules]);
  const typed = useExplained({ text: picked ? null : textOf(field), rules }, send);
  const choices = choicesOf(picked, typed);
  return {
    picked,
    choices,
    plan: (choices ? choices.candidates[choices.index ?? -1] : (picked ?? typed).candidates[0]) ?? null,
    trouble: picked ? null : (typed.problem ?? unfilled(field, offer)),
    favourite: favourites.find((one) => isSame(one, held)) ?? null,
    line: lines.find(({ uri }) => uri === field.line)?.uri ?? null,
  };
}

const isSame = (one: Favourite, other: Favourite | null): boolean =>
  one.id === other?.id && one.number === other.number && one.pin === other.pin;

function choicesOf(picked: Picked | null, typed: Explained): Choices | null {
  const { candidates } = picked ?? typed;
  // One that may be none is shown as such, unless the user types and sees it.
  const isDoubtful = picked !== null && picked.offerId !== null && candidates[0]?.sure === false;
  return candidates.length > 1 || isDoubtful ? { candidates, index: picked?.index ?? null } : null;
}

/** Why the newest offer has put nothing into the field. */
const unfilled = (field: Field, offer: Offer | null): Problem | null =>
  textOf(field) === '' && offer && (offer.mustConfirm || offer.id === field.offerId) ? offer.problem : null;

/** The command that dials the field's number; `text`: its content. */
export function wishOf({ picked, favourite, line, plan }: FieldNumber, text: string): DialCommand {
  const from = line === null ? {} : { line };
  if (picked !== null && picked.offerId !== null) {
    return { do: 'dial-offer', id: picked.offerId, index: picked.index, ...from };
  }
  // Its PIN is no text that could be dialled.
  if (favourite !== null && favourite.pin !== null) return { do: 'dial-favourite', id: favourite.id, ...from };
  if (favourite === null || plan === null || plan.risk === null) return { do: 'dial', text, ...from };
  // A yes to a favourite is kept with it, and counts for the number that it dialled then.
  if (favourite.agreed !== plan.dials) return { do: 'dial-favourite', id: favourite.id, ...from };
  return { do: 'dial', text, agreed: favourite.agreed, ...from };
}
