import type { Button, ButtonAction } from '../../sip/x-buttons';
import { type KeyPress, numberOf, type ToldKey } from './key-way';

/** One MESSAGE with so many keys fits into a datagram, with the longest labels and data. */
export const KEYS_AT_ONCE = 3;

/** How the secret of a press is written, so that it comes back here. */
export type Return = (token: string) => string;

const actionOf = (press: KeyPress, back: Return): ButtonAction => {
  switch (press.is) {
    case 'none':
      return press;
    case 'dial':
      return { is: 'invite', number: press.number };
    case 'message':
      return press;
    case 'token':
      return { is: 'message', data: back(press.token) };
  }
};

/**
 * Keys as x-buttons (PROTOCOL.md 6.2). One that goes back says nothing: what it was before shows again [inferred: nothing tells
 * what it was].
 */
export const buttonsOf = (keys: readonly ToldKey[], back: Return): readonly Button[] =>
  keys.map((one) =>
    one.is === 'back'
      ? { key: numberOf(one.key), light: 'off', label: '', action: { is: 'none' } }
      : { key: numberOf(one.key), light: one.light, label: one.label, action: actionOf(one.press, back) },
  );
