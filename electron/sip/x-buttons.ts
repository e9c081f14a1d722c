/** The content type of a body that sets keys. */
export const X_BUTTONS = 'application/x-buttons';

/** What a light can say; how a model shows each word is not known (PROTOCOL.md 6.2). */
export const LIGHTS = ['off', 'on', 'hold', 'pickup', 'park', 'message', 'offline', 'error'] as const;
export type Light = (typeof LIGHTS)[number];

/** What a press of the key does. */
export type ButtonAction =
  | { readonly is: 'none' }
  /** Calls a number. */
  | { readonly is: 'invite'; readonly number: string }
  /** Sends a MESSAGE with this data to the registrar. */
  | { readonly is: 'message'; readonly data: string };

/** A key as a whole: what is left out would take its default, and overwrite what was there (PROTOCOL.md 6.2). */
export interface Button {
  /** Counted from 1, as the phone's settings count them. */
  readonly key: number;
  readonly light: Light;
  /** '': none. */
  readonly label: string;
  readonly action: ButtonAction;
}

/** The most keys that a phone has (PROTOCOL.md 7). */
export const BUTTONS_MOST = 144;
export const LABEL_MOST_CHARS = 40;
export const DATA_MOST_CHARS = 200;

/** A line break would make more lines of it; what turns text round, or shows nothing, would show another label. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Whether a text can stand in one line of a button. */
export const isFit = (text: string, most: number): boolean => !UNFIT.test(text) && text.length <= most;

const line = (name: string, text: string, most: number): string => {
  if (!isFit(text, most)) throw new RangeError('That is more than one line of a button.');
  return `${name}=${text}\r\n`;
};

const actionLines = (action: ButtonAction): string => {
  switch (action.is) {
    case 'none':
      return line('n', '', DATA_MOST_CHARS);
    case 'invite':
      return `${line('n', action.number, DATA_MOST_CHARS)}${line('a', 'invite', DATA_MOST_CHARS)}`;
    case 'message':
      return `${line('n', action.data, DATA_MOST_CHARS)}${line('a', 'message', DATA_MOST_CHARS)}`;
  }
};

const buttonText = ({ key, light, label, action }: Button): string => {
  if (!Number.isInteger(key) || key < 1 || key > BUTTONS_MOST) throw new RangeError('No phone has such a key.');
  if (!LIGHTS.includes(light)) throw new RangeError('No light says that.');
  return [
    line('k', String(key), DATA_MOST_CHARS),
    line('c', light, DATA_MOST_CHARS),
    line('l', label, LABEL_MOST_CHARS),
    actionLines(action),
  ].join('');
};

/**
 * The body of a MESSAGE that sets these keys, each as a whole (PROTOCOL.md 6.2).
 *
 * @throws RangeError for a key, a light, a label or data that no phone has
 */
export const buttonsBody = (buttons: readonly Button[]): string => buttons.map(buttonText).join('\r\n');
