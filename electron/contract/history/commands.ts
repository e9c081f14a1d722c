import * as z from 'zod/mini';
import { command } from '../command-schema';
import { OneLine } from '../dialling/line';
import { Country } from '../dialling/rules';
import { SEARCH_MOST_CHARS } from '../limits';
import { CallId, FavouriteId, FavouritePatch, NewFavourite } from './history';

/** Everything that remembers numbers. */
export const historyCommands = [
  command(
    'dial-favourite',
    {
      id: FavouriteId,
      confirmed: z._default(z.boolean(), false),
      line: OneLine,
      country: z.optional(Country),
    },
    { from: 'anywhere', needsPhone: true },
  ),
  /** Add a favourite behind the others; one whose id is in the list already changes nothing. */
  command('add-favourite', { favourite: NewFavourite }, { from: 'windows' }),
  /** Change a favourite, in its place. */
  command('change-favourite', { id: FavouriteId, patch: FavouritePatch }, { from: 'windows' }),
  command('remove-favourite', { id: FavouriteId }, { from: 'windows' }),
  /** Answered with the calls whose number or phone holds `text`, the newest first, at most `most` of them from the nth on. */
  command(
    'search-history',
    {
      text: z.string().check(z.maxLength(SEARCH_MOST_CHARS)),
      from: z._default(z.int().check(z.minimum(0)), 0),
      most: z._default(z.int().check(z.minimum(1), z.maximum(200)), 50),
    },
    { from: 'anywhere' },
  ),
  command('remove-call', { id: CallId }, { from: 'windows' }),
  /** Forget every call; favourites stay. */
  command('clear-history', {}, { from: 'windows' }),
] as const;
