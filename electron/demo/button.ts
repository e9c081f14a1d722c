import type { ButtonLight } from './lights';

/** The deed of a press of a key that was set by a MESSAGE. */
export type ButtonPress =
  | { readonly is: 'none' }
  | { readonly is: 'invite'; readonly number: string }
  | { readonly is: 'message'; readonly data: string };

/** A key as a MESSAGE set it, as a whole (PROTOCOL.md 6.2). */
export interface Button {
  readonly light: ButtonLight;
  /** '': none. */
  readonly label: string;
  readonly press: ButtonPress;
}

/** Whether a button sets nothing: the key is then what it was without it. */
export const isEmptyButton = ({ light, label, press }: Button): boolean =>
  light === 'off' && label === '' && press.is === 'none';
