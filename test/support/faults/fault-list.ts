import type { Misbehaviour } from '../../../electron/demo/misbehaviour';
import type { RandomInt } from './random-int';

/** A misbehaviour under its name; `silent` keeps every reply back. */
export interface Fault {
  readonly name: string;
  readonly how: Misbehaviour | 'silent';
}

/** Only some requests meet it. */
const ONLY = {
  commands: ({ path }: { readonly path: string }) => path === '/command.htm',
  images: ({ path }: { readonly path: string }) => path.endsWith('.bmp'),
  'who is let in': ({ authorised }: { readonly authorised: boolean }) => authorised,
  'who is not let in': ({ authorised }: { readonly authorised: boolean }) => !authorised,
} as const;

/**
 * The start page of another device of the maker takes a query for nothing and answers 200 under the maker's name. No
 * client can tell that from a list that was cleared; so it is left out here, and told by the doctor alone.
 */
const butStartPage = ({ path }: { readonly path: string }): boolean => path !== '/index.htm';

/** `elsewhere` is an origin that is not the phone's. */
const faultsFor = (
  elsewhere: string,
  next: RandomInt,
): readonly (readonly [weight: number, Misbehaviour | 'silent'])[] => [
  [3, { dial: 'no-answer' }],
  [2, { dial: 'ok' }],
  [3, { noAnswer: true }],
  [4, { cutAt: next(400) }],
  [2, { junk: true }],
  [1, { bodyBytes: next(60_000) }],
  [2, { unsaidLength: true }],
  [1, { drip: { bytes: 1 + next(60), everyMs: 1 + next(8) } }],
  [2, { delayMs: next(12) }],
  [1, { delayMs: 25 + next(60) }],
  [2, 'silent'],
  [2, { staleNonces: true }],
  [1, { unauthorised: true }],
  [1, { blocked: true }],
  [1, { http: 'forbidden' }],
  [2, { http: 'redirects', redirectTo: elsewhere }],
  [2, { redirectTo: elsewhere }],
  [1, { page: 'd8xx' }],
  [1, { page: 'other-device' }],
  [1, { otherSnomPage: true, when: butStartPage }],
  [1, { newWebInterface: true, when: butStartPage }],
  [1, { hiddenTags: true }],
  [1, { restrictedQueries: true }],
  [1, { adminPages: 401 }],
  [1, { adminPages: 403 }],
  [1, { imagePage: true }],
  [2, { imageRedirect: true, redirectTo: elsewhere }],
  [1, { imageRefused: 401 }],
  [1, { imageRefused: 403 }],
  [2, { shortBmp: true }],
  [2, { goesAway: true }],
  [2, { refuse: true }],
];

/** One of them; the same for the same numbers. */
export const randomFault = (elsewhere: string, next: RandomInt): Fault => {
  const faults = faultsFor(elsewhere, next).flatMap(([weight, how]) => Array.from({ length: weight }, () => how));
  const how = faults[next(faults.length)] ?? 'silent';
  if (how === 'silent') return { name: 'silent', how };
  const only = next(3) === 0 ? Object.entries(ONLY)[next(4)] : undefined;
  const name = JSON.stringify(how);
  return only === undefined
    ? { name, how }
    : {
        name: `${name} for ${only[0]}`,
        how: { ...how, when: (asked) => (how.when?.(asked) ?? true) && only[1](asked) },
      };
};
