import type { Command } from '../../contract/command';
import type { Server } from '../../contract/freeswitch/server';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { SoftKeyAction, SoftKeyPatch } from '../../contract/softkeys/soft-key';

/** The action that `--dial`, `--message` or `--do` names: a sequence and a favourite by its name. */
export type NamedAction =
  | { readonly is: 'known'; readonly action: SoftKeyAction }
  | { readonly is: 'sequence' | 'favourite'; readonly name: string };

/** At which phone, and how it is reached. */
interface AtPhone {
  readonly json: boolean;
  /** One that is in no profile; null: the one of the settings. */
  readonly phone: PhoneProfile | null;
  /** The FreeSWITCH that was named; null: that of the settings. */
  readonly server: Server | null;
  /** The commands that the same phone needs before. */
  readonly before: readonly Command[];
}

/** Sets a key: its light and its label, and its action where one is named. */
export interface SoftKeyLine extends AtPhone {
  readonly is: 'soft-key';
  /** `P3` */
  readonly key: string;
  readonly patch: Pick<SoftKeyPatch, 'light' | 'label'>;
  readonly action: NamedAction | null;
}

/** Lists the keys, or puts them back. */
export interface SoftKeysLine extends AtPhone {
  readonly is: 'soft-keys';
  readonly back: boolean;
}
