import { type ListName, MOST } from '../../contract/limits';
import type { Problem } from '../../contract/problem';

/** Why a list cannot take what is to be saved under this id; null: it is in the list already, or there is room for it. */
export function fullList(what: ListName, list: readonly { readonly id: string }[], id: string): Problem | null {
  const hasRoom = list.length < MOST[what] || list.some((one) => one.id === id);
  return hasRoom ? null : { code: 'too-many', what, limit: MOST[what] };
}
