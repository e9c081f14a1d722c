import type { Command } from '../contract/command';
import type { PhoneProfile } from '../contract/phones/profile';
import type { OutsideRequest } from '../host/outside-request';
import type { DemoLine } from './demo-line';
import type { ModSnomLine } from './mod-snom/line';
import type { SoftKeyLine, SoftKeysLine } from './soft-keys/line';
import type { WrongUsage } from './usage';

/** What the user typed after the program's name. `phone`: one that is in no profile; null: the one of the settings. */
export type CommandLine =
  | {
      readonly is: 'command';
      readonly command: Command;
      /** The name of a line, or its URI; null: the phone's usual one. */
      readonly line: string | null;
      readonly json: boolean;
      readonly phone: PhoneProfile | null;
      /** The commands that the same phone needs before. */
      readonly before: readonly Command[];
    }
  /** Shown and asked about by an Offhook that runs, or is started for it. */
  | { readonly is: 'asks'; readonly asks: OutsideRequest; readonly json: boolean }
  | {
      readonly is: 'run';
      /** The id of a sequence, or its name. */
      readonly sequence: string;
      readonly dry: boolean;
      readonly confirmed?: true;
      readonly json: boolean;
      readonly phone: PhoneProfile | null;
      readonly before: readonly Command[];
    }
  | { readonly is: 'sequences'; readonly json: boolean }
  /** `text` null: the text of standard input. */
  | { readonly is: 'find'; readonly text: string | null; readonly country: string | null; readonly json: boolean }
  | { readonly is: 'find-phones'; readonly json: boolean }
  | { readonly is: 'history'; readonly text: string; readonly json: boolean }
  | {
      readonly is: 'favourite';
      readonly name: string;
      readonly line: string | null;
      readonly country: string | null;
      readonly confirmed: boolean;
      readonly json: boolean;
    }
  | { readonly is: 'favourites'; readonly json: boolean }
  | ModSnomLine
  | SoftKeyLine
  | SoftKeysLine
  | { readonly is: 'demo'; readonly options: DemoLine }
  | { readonly is: 'help' }
  | { readonly is: 'version' }
  | { readonly is: 'wrong'; readonly usage: WrongUsage; readonly json: boolean };
