import { type ListName, MOST } from '../../contract/limits';
import type { Problem } from '../../contract/problem';
import type { Keychain } from '../../settings/keychain';

/** The problem of a new entry whose id is in its list already: no entry that is there is changed. */
export const alreadyThere = (what: ListName): Problem => ({ code: 'already-there', what });

/** Why a list cannot take a new entry of this id; null: there is room for it. */
export function refusesNew(what: ListName, list: readonly { readonly id: string }[], id: string): Problem | null {
  if (list.some((one) => one.id === id)) return alreadyThere(what);
  return list.length < MOST[what] ? null : { code: 'too-many', what, limit: MOST[what] };
}

/** The accounts of each keychain that are being filled for something that is not in its list yet. */
const filling = new WeakMap<Keychain, Set<string>>();
/**
 * Does `work` for a new account of the keychain. null, and nothing done: another new entry of the same id is waiting for the
 * keychain, and would be left with this one's secret.
 */
export async function aloneFor<Result>(
  keychain: Keychain,
  account: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const accounts = filling.get(keychain) ?? new Set<string>();
  filling.set(keychain, accounts);
  if (accounts.has(account)) return null;
  accounts.add(account);
  try {
    return await work();
  } finally {
    accounts.delete(account);
  }
}
