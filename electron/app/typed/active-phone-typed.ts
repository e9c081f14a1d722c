import type { Context } from '../context';
import type { AppDeps } from '../deps';
import { addressOf } from '../problems';
import { helpPlaceOf } from '../sequences/emergency';
import { typedInTexts } from './typed-in-texts';
import { createTypedKeys, type TypedKeys } from './typed-keys';
import { typedInMemory } from './typed-store';

type Uses = Pick<Context, 'activeProfile' | 'settings' | 'store'>;

/** By what the active phone is known to every process: the same phone may be in several profiles. */
export const activeAddress = ({ activeProfile }: Pick<Context, 'activeProfile'>): string => {
  const profile = activeProfile();
  return profile ? addressOf(profile).toLowerCase() : 'demo';
};

/** Remembers what is typed at the phone that is the active one at that moment. */
export const typedKeysOf = ({ typedTexts, clock, log }: AppDeps, context: () => Uses): TypedKeys =>
  createTypedKeys({
    store: typedTexts
      ? typedInTexts(typedTexts, (error) => log('typed', 'what is typed is known to this process only', { error }))
      : typedInMemory(),
    now: clock.now,
    address: () => activeAddress(context()),
    place: () => helpPlaceOf(context()),
  });
