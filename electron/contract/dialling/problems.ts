import type { LinkScheme } from './links';
import type { Risk } from './risk';

/** The problems with a number, and with the sources of one. */
export type DiallingProblem =
  /** `perhaps`: something in the text may be a number, and may not. */
  | { readonly code: 'no-number'; readonly perhaps?: true }
  | { readonly code: 'several-numbers' }
  | { readonly code: 'turned-round' }
  | { readonly code: 'number-too-long'; readonly limit: number }
  | { readonly code: 'clipboard-empty' }
  /** A password manager has marked the clipboard's content as a secret: it was not read. */
  | { readonly code: 'clipboard-secret' }
  /** The program that owns the copied, or selected, text has not answered within a second. */
  | { readonly code: 'clipboard-silent' }
  | { readonly code: 'selection-silent' }
  | { readonly code: 'selection-empty' }
  /** This desktop does not tell which text is selected. */
  | { readonly code: 'no-selection' }
  /** A link that is none of ours, or holds what no phone could dial. */
  | { readonly code: 'link-not-understood' }
  /** The digits depend on the country, and that is unknown. */
  | { readonly code: 'country-unknown' }
  /** Another link is being asked about. */
  | { readonly code: 'link-waits' }
  /** A pattern of the user's own rules, and where it cannot be read. */
  | { readonly code: 'rule-pattern'; readonly pattern: string }
  /** A rule leaves nothing to dial, or what no phone could. */
  | { readonly code: 'rule-leaves-nothing'; readonly pattern: string }
  | { readonly code: 'post-dial-gone' }
  | { readonly code: 'no-such-line'; readonly line: string }
  | { readonly code: 'emergency'; readonly number: string }
  | { readonly code: 'offer-gone' }
  /** A number, or digits among keys, that need a yes. `number` is as people write it. */
  | {
      readonly code: 'unconfirmed';
      readonly deed: 'dial' | 'press' | 'run-sequence';
      readonly number: string;
      readonly risk: Risk;
    }
  /** A link would change what the telephone system does with calls, and the user has not allowed such links. */
  | { readonly code: 'link-changes-system'; readonly number: string; readonly risk: Risk }
  | { readonly code: 'links-not-changed'; readonly scheme: LinkScheme };
