import type { ProblemWords } from '../say';

/** The problems of the phone's own keys, in English. */
export const ofKeys = {
  'soft-key-not-on-phone': ({ key, model, keys }) => ({
    text: `${key} is not on this phone: the ${model} has ${keys === 1 ? 'one function key' : `${keys} function keys`}.`,
    next: keys === 0 ? 'Choose another phone' : `Choose P1 to P${keys}`,
  }),
  'soft-key-no-message': ({ phone }) => ({
    text: `Over HTTP, a key of ${phone} cannot send data.`,
    next: 'Use SIP for this phone, or choose another action',
  }),
  'soft-key-needs-offhook': () => ({
    text: 'Only a running Offhook keeps keys set and hears them pressed, and only on the phones in its settings.',
    next: 'Start Offhook',
  }),
  'soft-keys-not-known': () => ({
    text: 'Offhook remembers which keys it has set only for the phones in its settings.',
    next: 'Name the key: offhook soft-key P3 --light off',
  }),
  'soft-key-circle': ({ name, key }) => ({
    text: `“${name}” presses ${key}, and ${key} runs a command of Offhook: the two would start each other forever.`,
    next: `Remove ${key} from the sequence`,
  }),
  'soft-keys-refused': ({ phone, status }) => ({
    text: `${phone} does not accept key settings from this computer (SIP status ${status}).`,
    next: 'On the phone, switch filter_registrar off and give the key the type Button',
  }),
  'soft-keys-unreadable': ({ phone }) => ({
    text: `${phone} does not show its settings to this user, so Offhook could not put its labels and actions back later. Nothing was changed.`,
    next: 'Enter the administrator of the phone in Settings',
  }),
  'presses-not-heard': ({ phone }) => ({
    text: `FreeSWITCH does not tell Offhook when this key of ${phone} is pressed.`,
    next: 'Ask its administrator to add RECV_MESSAGE to esl-allowed-events',
  }),
  'light-not-fetched': ({ phone, own }) => ({
    text: `${phone} was told to fetch its lights from ${own}, but has not done so.`,
    next: 'Check that your firewall lets the phone reach this computer',
  }),
  'light-waits': ({ phone }) => ({
    text: `${phone} has not fetched its lights yet: they would cover its display, and there may be a call.`,
    next: 'Wait: Offhook tries again by itself',
  }),
  'url-not-opened': () => ({
    text: 'The system did not open the address of this key.',
    next: 'Check which program the system opens such addresses with',
  }),
  'cannot-listen': ({ phone }) => ({
    text: `This computer has no address at which ${phone} could reach it.`,
    next: 'Check the address of the phone, and the network',
  }),
} satisfies Partial<ProblemWords>;
