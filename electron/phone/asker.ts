/** The caller of a command, which may stop waiting for it: a request that is not written by then is not sent. */
export interface Asker {
  /** Whether it has given up, or is gone. */
  isGone(): boolean;
}

/** A caller that waits as long as it takes. */
export const PATIENT: Asker = { isGone: () => false };
