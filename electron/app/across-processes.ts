import type { Context } from './context';
import type { AppDeps } from './deps';
import { callsOnceOf } from './dialling/shared-calls';
import { activeAddress, typedKeysOf } from './typed/active-phone-typed';

/** What this Offhook and the user's others have to know of each other: what is typed at a phone, and which calls are made. */
export function acrossProcesses(
  deps: AppDeps,
  hangUp: () => void,
  context: () => Context,
): Pick<Context, 'typed' | 'callsOnce' | 'hangUp'> {
  const callsOnce = callsOnceOf(deps);
  return {
    typed: typedKeysOf(deps, context),
    callsOnce,
    hangUp() {
      hangUp();
      callsOnce?.over(activeAddress(context()));
    },
  };
}
