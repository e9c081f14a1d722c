import type { Context } from '../context';
import type { AppDeps } from '../deps';
import { helpPlaceOf } from './strokes';
import { typedInTexts } from './typed-in-texts';
import { createTypedKeys, type TypedKeys } from './typed-keys';
import { typedInMemory } from './typed-store';

type Uses = Pick<Context, 'activeProfile' | 'settings' | 'store' | 'activeIdentity'>;

/** Remembers what is typed at the phone that is the active one at that moment. */
export const typedKeysOf = ({ typedTexts, clock, log }: AppDeps, context: () => Uses): TypedKeys =>
  createTypedKeys({
    store: typedTexts
      ? typedInTexts(typedTexts, (error) => log('typed', 'what is typed is known to this process only', { error }))
      : typedInMemory(),
    now: clock.now,
    address: () => context().activeIdentity.now(),
    place: () => helpPlaceOf(context()),
  });
