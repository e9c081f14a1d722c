import type { SoftKeysState } from './state';

/** The answers of the commands of soft keys, where they say more than done. */
export interface SoftKeysAnswers {
  readonly 'list-soft-keys': { readonly softKeys: SoftKeysState['softKeys'] };
}
