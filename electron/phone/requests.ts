import { type KeyEvent, printSequence } from './keyevent';

/** One HTTP request, ready for the wire. POST has an empty body: its parameters are in the query (PROTOCOL.md 1.1). */
export interface PhoneRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** It asks for the end of its connection: a page that stalls where that is to be kept (PROTOCOL.md 1.6). */
  readonly closes?: true;
}

/** How a phone wants its commands written. */
export interface Wire {
  /** `;` and `,` between key events as they are, or percent-encoded. */
  readonly separators: 'raw' | 'encoded';
  readonly method: 'GET' | 'POST';
}

/** The vendor's own form. */
export const VENDOR_WIRE: Wire = { separators: 'raw', method: 'GET' };

/** Half a surrogate pair cannot be written as UTF-8; it becomes the replacement character. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** Percent-encodes all but letters, digits and `-._~` (RFC 3986 2.3): `*` as %2A, `#` as %23, a space as %20. */
export const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const COMMAND_PAGE = '/command.htm';

/** A command of command.htm; `query` is written as it stands. */
export const commandRequest = (query: string, wire: Wire): PhoneRequest => ({
  method: wire.method,
  path: `${COMMAND_PAGE}?${query}`,
});

/** Presses keys, in order. */
export const pressRequest = (events: readonly KeyEvent[], wire: Wire): PhoneRequest => {
  const value = encoded(printSequence(events));
  const written = wire.separators === 'raw' ? value.replace(/%3B/g, ';').replace(/%2C/g, ',') : value;
  return commandRequest(`key=${written}`, wire);
};

/** Dials a number, from one of the phone's identities (`user@registrar`) if one is given. */
export const dialRequest = (number: string, outgoingUri: string | undefined, wire: Wire): PhoneRequest => {
  const identity = outgoingUri ? `&outgoing_uri=${encoded(outgoingUri)}` : '';
  return commandRequest(`number=${encoded(number)}${identity}`, wire);
};

/** Sends DTMF tones into the call. */
export const dtmfRequest = (digits: string, wire: Wire): PhoneRequest =>
  commandRequest(`key_dtmf=${encoded(digits)}`, wire);

/** A finger on the display of an 870: pixels from the top left, and what it does there: press, release, or both. */
export interface Touch {
  readonly x: number;
  readonly y: number;
  readonly verb: 'p' | 'r' | 'pr';
}

/** Touches the display, in order (PROTOCOL.md 4). Always with the verb: in a chain its absence has no known meaning. */
export const touchRequest = (touches: readonly Touch[], wire: Wire): PhoneRequest =>
  commandRequest(`touch=${encoded(touches.map(({ x, y, verb }) => `${x} ${y} ${verb}`).join(' '))}`, wire);

/** Ends every call. */
export const releaseAllRequest = (wire: Wire): PhoneRequest => commandRequest('RELEASE_ALL_CALLS', wire);

/** Who the phone is; presses nothing (PROTOCOL.md 5.2). */
export const infoRequest = (): PhoneRequest => ({ method: 'GET', path: '/info.htm' });

/** The same with a parameter that no phone knows: whether requests with parameters are taken at all. */
export const infoWithParameterRequest = (): PhoneRequest => ({ method: 'GET', path: '/info.htm?offhook=1' });

/** The page of the commands without any: presses nothing. */
export const bareCommandRequest = (): PhoneRequest => ({ method: 'GET', path: COMMAND_PAGE });

/** The displays that a phone can have: its own, that of its key labels, that of an expansion module. */
export type ScreenName = 'screen' | 'label_screen' | 'exp_screen';

/** A display as a BMP image (PROTOCOL.md 3). */
export const screenRequest = (name: ScreenName): PhoneRequest => ({ method: 'GET', path: `/${name}.bmp` });

/** All settings of the phone, as XML (PROTOCOL.md 5.2). */
export const settingsRequest = (): PhoneRequest => ({ method: 'GET', path: '/settings.xml' });

/** Signs that stand for themselves in the value of a setting: some phones do not decode them (PROTOCOL.md 5.1). */
const plainInValue = (text: string): string => encoded(text).replace(/%(?:24|3A|2F|3F|3D)/g, decodeURIComponent);

/** Changes settings until the next restart: `store_settings` would keep them beyond it (PROTOCOL.md 5.1, 10). */
export const saveSettingsRequest = (values: Readonly<Record<string, string>>): PhoneRequest => ({
  method: 'GET',
  path: `/settings.htm?settings=save${Object.entries(values)
    .map(([name, value]) => `&${encoded(name)}=${plainInValue(value)}`)
    .join('')}`,
});

/** Has the phone fetch a document from this address; the page stalls where the connection is to be kept (PROTOCOL.md 1.6, 10). */
export const documentRequest = (url: string): PhoneRequest => ({
  method: 'GET',
  path: `/minibrowser.htm?url=${encoded(url)}`,
  closes: true,
});
