/** The links that Offhook can open. */
export const LINK_SCHEMES = ['tel', 'callto', 'sip', 'sips'] as const;
export type LinkScheme = (typeof LINK_SCHEMES)[number];

/** The program that opens the links of a scheme, as the system says at this moment. */
export interface LinkHandler {
  readonly scheme: LinkScheme;
  readonly ours: boolean;
  /** The program that opens them; null: none, or the system does not say. */
  readonly opensWith: string | null;
  /** Whether Offhook can change that, or only the user in the system's settings. */
  readonly change: 'here' | 'in-system-settings';
}
