import type { FavouritePatch, History } from '../../contract/history/history';
import type { Problem } from '../../contract/problem';
import { isMeantSo, whyNone } from '../dialling/dial-number';
import type { Reading } from '../dialling/reading';
import type { Answers } from '../kernel/commands';
import { refusesNew } from '../kernel/new-entries';
import { failed, saved } from '../kernel/outcomes';
import type { Pins } from '../pins/pins';
import { withChange, withFavourite, withoutFavourite } from './favourites';
import type { CallHistory } from './history';

interface FavouriteAnswersDeps {
  readonly history: Pick<CallHistory, 'all' | 'change' | 'keepsChanges'>;
  readonly reading: Pick<Reading, 'find'>;
  readonly pins: Pick<Pins, 'has' | 'missing'>;
}

type Favourites = 'add-favourite' | 'change-favourite' | 'remove-favourite';

const isIn = ({ favourites }: History, id: string): boolean => favourites.some((one) => one.id === id);

const whyNotAdded = ({ favourites }: History, id: string): Problem | null => refusesNew('favourites', favourites, id);

const whyNotChanged = (history: History, id: string): Problem | null =>
  isIn(history, id) ? null : { code: 'no-such-favourite' };

export function favouriteAnswers({ history, reading, pins }: FavouriteAnswersDeps): Answers<Favourites> {
  /** Why a text could not be dialled at a click: it has to hold one number, and no doubt. */
  const faultInNumber = async (text: string): Promise<Problem | null> => {
    const found = await reading.find(text);
    const [only, ...others] = found.candidates;
    const isOne = only !== undefined && others.length === 0 && (only.sure || isMeantSo(only, text));
    return isOne ? null : whyNone(found);
  };

  /** Why a favourite cannot have these: its PIN has to be there. */
  const faultIn = async ({ pin, number }: FavouritePatch): Promise<Problem | null> => {
    if (typeof pin === 'string' && !pins.has(pin)) return pins.missing(pin);
    return number === undefined ? null : faultInNumber(number);
  };

  /** `whyNot` is asked of the history when it is changed: another program, or another window, may have been quicker. */
  const change = async (
    whyNot: (kept: History) => Problem | null,
    edit: (kept: History) => History,
  ): Promise<Problem | null> => {
    let refused: Problem | null = null;
    const problem = await history.change((kept) => {
      refused = whyNot(kept);
      return refused ? kept : edit(kept);
    });
    return problem ?? refused;
  };

  return {
    async 'add-favourite'({ favourite }) {
      const whyNot = (kept: History): Problem | null => whyNotAdded(kept, favourite.id);
      const fault = await faultIn(favourite);
      if (fault) return failed(fault);
      const against = (await history.keepsChanges()) ?? whyNot(await history.all());
      if (against) return failed(against);
      return saved(await change(whyNot, (kept) => withFavourite(kept, favourite)));
    },
    /** In its place. The yes is asked for anew where its number is another one. */
    async 'change-favourite'({ id, patch }) {
      const whyNot = (kept: History): Problem | null => whyNotChanged(kept, id);
      const against = whyNot(await history.all()) ?? (await faultIn(patch)) ?? (await history.keepsChanges());
      if (against) return failed(against);
      return saved(await change(whyNot, (kept) => withChange(kept, id, patch)));
    },
    async 'remove-favourite'({ id }) {
      const against = whyNotChanged(await history.all(), id) ?? (await history.keepsChanges());
      if (against) return failed(against);
      return saved(await history.change((kept) => withoutFavourite(kept, id)));
    },
  };
}
