import type { Button, ButtonAction } from '../../sip/x-buttons';
import { numberOf, type ToldKey } from './key-way';

/** How the secret of a press is written, so that it comes back here. */
export type Return = (token: string) => string;

const actionOf = ({ press }: ToldKey, back: Return): ButtonAction => {
  switch (press.is) {
    case 'none':
      return { is: 'none' };
    case 'dial':
      return { is: 'invite', number: press.number };
    case 'message':
      return { is: 'message', data: press.data };
    case 'token':
      return { is: 'message', data: back(press.token) };
  }
};

/** Keys as x-buttons (PROTOCOL.md 6.2). */
export const buttonsOf = (keys: readonly ToldKey[], back: Return): readonly Button[] =>
  keys.map((one) => ({
    key: numberOf(one.key),
    light: one.light,
    label: one.label,
    action: actionOf(one, back),
  }));

/** Keys that say nothing: what they were before shows again [inferred: nothing tells what they were, PROTOCOL.md 6.2]. */
export const plainButtons = (keys: readonly string[]): readonly Button[] =>
  keys.map((key) => ({ key: numberOf(key), light: 'off', label: '', action: { is: 'none' } }));
