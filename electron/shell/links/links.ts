import type { LinkHandler, LinkScheme } from '../../contract/dialling/links';

/** The programs that open telephone links on this system, and the way to change it. */
export interface Links {
  /** As the system says at this moment. */
  look(): Promise<readonly LinkHandler[]>;
  /** Opens the links of a scheme with us from now on, or not any more; whether the system says so afterwards. */
  change(scheme: LinkScheme, on: boolean): Promise<boolean>;
}
