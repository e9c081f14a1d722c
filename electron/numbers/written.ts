import type { DialStep, PostDialDigits } from '../contract/dialling/number';
import type { DialRules } from '../contract/dialling/rules';

/** A number as it was understood, before any rule has changed it. */
export interface Written {
  readonly is: 'number' | 'code' | 'sip';
  /** As people write it, without invisible characters and without the digits behind it. */
  readonly number: string;
  /** Digits, with `+` in front where a country code follows; a code with its `*` and `#`; a SIP URI. */
  readonly dials: string;
  /** The steps from `number` to `dials`: letters, a "(0)" left out, an extension put behind. */
  readonly steps: readonly DialStep[];
  readonly then: readonly PostDialDigits[];
}

/** The user's own rules, ready to be used. */
export type OwnRules = (dials: string) => {
  readonly dials: string;
  readonly steps: readonly DialStep[];
  /** No further rule may change it. */
  readonly final: boolean;
};

/** A phone's rules, ready to be used: see `readyRules`. */
export interface Rules extends Omit<DialRules, 'own' | 'country'> {
  /** null: it is unknown where numbers without a country code are at home. */
  readonly country: string | null;
  readonly own: OwnRules;
  /** The hosts of the phone's own telephone system; absent: none is known. */
  readonly ownHosts?: readonly string[];
}
