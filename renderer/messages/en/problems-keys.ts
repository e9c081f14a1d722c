import type { ProblemWords } from '../say';

/** The problems of the phone's own keys, in English. */
export const ofKeys = {
  'soft-key-not-on-phone': ({ key, model, keys }) => ({
    text: `${key} is not on this phone: the ${model} has ${keys === 1 ? 'one function key' : `${keys} function keys`}.`,
    next: keys === 0 ? 'Choose another phone' : `Choose P1 to P${keys}`,
  }),
  'soft-key-no-message': ({ phone }) => ({
    text: `Over HTTP, a key of ${phone} sends no data.`,
    next: 'Reach the phone by SIP, or choose another action',
  }),
  'soft-key-needs-offhook': () => ({
    text: 'Only an Offhook that runs keeps keys and hears them pressed, and only those of the phones in its settings.',
    next: 'Start Offhook',
  }),
  'soft-keys-not-known': () => ({
    text: 'Offhook knows which keys it has set only for the phones in its settings.',
    next: 'Name the key: offhook soft-key P3 --light off',
  }),
  'soft-key-circle': ({ name, key }) => ({
    text: `“${name}” presses ${key}, and ${key} runs a command of Offhook: each would press the other for ever.`,
    next: `Take ${key} out of the sequence`,
  }),
  'soft-keys-refused': ({ phone, status }) => ({
    text: `${phone} does not take keys from this computer (SIP status ${status}).`,
    next: 'On the phone, switch filter_registrar off, and give the key the type Button',
  }),
  'soft-keys-unreadable': ({ phone }) => ({
    text: `${phone} does not show its settings to this user, so its labels and actions could not be put back. Nothing was changed.`,
    next: 'Enter the administrator of the phone in Settings',
  }),
  'presses-not-heard': ({ phone }) => ({
    text: `FreeSWITCH does not tell Offhook when this key of ${phone} is pressed.`,
    next: 'Ask its administrator to name RECV_MESSAGE in esl-allowed-events',
  }),
  'light-not-fetched': ({ phone, own }) => ({
    text: `${phone} was told to fetch its lights from ${own}, and has not come.`,
    next: 'Check that a firewall lets the phone reach this computer',
  }),
  'light-waits': ({ phone }) => ({
    text: `${phone} has not taken its lights: it would show them on its display, and there may be a call.`,
    next: 'Wait: Offhook tries again by itself',
  }),
  'url-not-opened': () => ({
    text: 'The system has not opened the address of this key.',
    next: 'Check which program the system opens such addresses with',
  }),
  'cannot-listen': ({ phone }) => ({
    text: `This computer has found no way on which ${phone} could reach it.`,
    next: 'Check the address of the phone, and the network',
  }),
} satisfies Partial<ProblemWords>;
