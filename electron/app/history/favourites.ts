import type { Favourite, History } from '../../contract/history/history';
import { AGREED_MOST_CHARS, MOST } from '../../contract/limits';

/** What was agreed to is agreed to for that number: another one is asked about anew. */
const withItsYes = ({ agreed: _said, ...favourite }: Favourite, before: Favourite | undefined): Favourite =>
  before?.agreed === undefined || before.number !== favourite.number
    ? favourite
    : { ...favourite, agreed: before.agreed };

/** A history in which this favourite stands: in the place of the one of its id, or behind all where there is room. */
export const withFavourite = (history: History, saved: Favourite): History => {
  const favourite = withItsYes(
    saved,
    history.favourites.find(({ id }) => id === saved.id),
  );
  const isKnown = history.favourites.some(({ id }) => id === favourite.id);
  // A file with more could not be read again.
  if (!isKnown && history.favourites.length >= MOST.favourites) return history;
  const favourites = isKnown
    ? history.favourites.map((one) => (one.id === favourite.id ? favourite : one))
    : [...history.favourites, favourite];
  return { ...history, favourites };
};

/** A history in which the user has said yes to what this favourite dials. */
export const withAgreed = (history: History, id: string, dials: string): History =>
  dials.length > AGREED_MOST_CHARS
    ? history
    : { ...history, favourites: history.favourites.map((one) => (one.id === id ? { ...one, agreed: dials } : one)) };

export const withoutFavourite = (history: History, id: string): History => ({
  ...history,
  favourites: history.favourites.filter((one) => one.id !== id),
});

/** A history in which no favourite sends this PIN. */
export const withoutPin = (history: History, pin: string): History => ({
  ...history,
  favourites: history.favourites.map((one) => (one.pin === pin ? { ...one, pin: null } : one)),
});
