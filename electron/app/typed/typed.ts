import type { VersionedTexts } from '../../settings/versioned-texts';
import type { ActiveIdentity } from '../connection/active-identity';
import type { Clock } from '../kernel/clock';
import type { HelpPlace } from './guess';
import { typedInTexts } from './typed-in-texts';
import { createTypedKeys, type TypedKeys } from './typed-keys';
import { typedInMemory } from './typed-store';

interface TypedDeps {
  /** Where every Offhook of this user's keeps the typing at each phone; undefined: each knows of its own keys only. */
  readonly typedTexts: VersionedTexts | undefined;
  readonly identity: Pick<ActiveIdentity, 'now'>;
  readonly helpPlace: () => HelpPlace;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** Remembers the digits typed at the phone that is the active one at that moment. */
export const createTyped = ({ typedTexts, identity, helpPlace, clock, log }: TypedDeps): TypedKeys =>
  createTypedKeys({
    store: typedTexts
      ? typedInTexts(typedTexts, (error) => log('typed', 'what is typed is known to this process only', { error }))
      : typedInMemory(),
    now: clock.now,
    address: identity.now,
    place: helpPlace,
  });
