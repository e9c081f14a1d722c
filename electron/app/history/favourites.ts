import { Favourite, type FavouritePatch, type History } from '../../contract/history/history';
import { AGREED_MOST_CHARS } from '../../contract/limits';
import { merged } from '../../contract/patch';

/** A history with one more favourite, behind the others. */
export const withFavourite = (history: History, favourite: Favourite): History => ({
  ...history,
  favourites: [...history.favourites, favourite],
});

/** A yes is for that number: another one is asked about anew. */
const withoutYes = ({ agreed: _said, ...favourite }: Favourite): Favourite => favourite;

function changed(favourite: Favourite, patch: FavouritePatch): Favourite {
  const next = merged(Favourite, favourite, patch);
  return next.number === favourite.number ? next : withoutYes(next);
}

/** A history in which a favourite is changed, in its place. */
export const withChange = (history: History, id: string, patch: FavouritePatch): History => ({
  ...history,
  favourites: history.favourites.map((one) => (one.id === id ? changed(one, patch) : one)),
});

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
