import type { Bridge } from '../electron/contract/bridge';

declare global {
  interface Window {
    /** Put there by the preload script before any script of the page runs. */
    readonly offhook: Bridge;
  }
}

/** The way to the program. No other file of a page names `window.offhook`. */
export const bridge = (): Bridge => window.offhook;
