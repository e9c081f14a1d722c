import type { Context } from '../context';
import type { AppDeps } from '../deps';
import { callsOnceOf } from '../dialling/shared-calls';
import { typedKeysOf } from '../typed/active-phone-typed';
import { createPhoneIdentities } from './phone-identity';

/** By what the active phone is known to every process: the same one may be in several profiles, spelled in several ways. */
export interface ActiveIdentity {
  now(): string;
  /** Resolves when `now` says all it can: with whether the same phone is active still. null: it does. Never rejects. */
  settled(): Promise<boolean> | null;
}

function activeIdentityOf({ addressesOf, clock }: AppDeps, context: () => Context): ActiveIdentity {
  const identities = createPhoneIdentities(addressesOf, clock);
  return {
    now() {
      const profile = context().activeProfile();
      return profile ? identities.of(profile) : 'demo';
    },
    settled() {
      const profile = context().activeProfile();
      const settled = profile ? identities.settle(profile) : null;
      return settled?.then(() => context().activeProfile()?.id === profile?.id) ?? null;
    },
  };
}

/** What this Offhook and the user's others have to know of each other: what is typed at a phone, and which calls are made. */
export function acrossProcesses(
  deps: AppDeps,
  hangUp: () => void,
  context: () => Context,
): Pick<Context, 'typed' | 'callsOnce' | 'hangUp' | 'activeIdentity'> {
  const callsOnce = callsOnceOf(deps);
  const activeIdentity = activeIdentityOf(deps, context);
  return {
    activeIdentity,
    typed: typedKeysOf(deps, context),
    callsOnce,
    hangUp() {
      hangUp();
      const over = (): void => callsOnce?.over(activeIdentity.now());
      const settled = activeIdentity.settled();
      if (settled) void settled.then(over);
      else over();
    },
  };
}
