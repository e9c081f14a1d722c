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
    text: 'A key that runs a command of Offhook works only while Offhook runs, and for a phone of its settings.',
    next: 'Start Offhook, and name no other phone',
  }),
  'soft-keys-not-known': () => ({
    text: 'Which keys Offhook has set is known only of the phones in its settings.',
    next: 'Name the key: offhook soft-key P3 --light off',
  }),
  'soft-key-circle': ({ name, key }) => ({
    text: `“${name}” presses ${key}, and ${key} runs a command of Offhook: each would press the other for ever.`,
    next: `Take ${key} out of the sequence`,
  }),
  'soft-keys-refused': ({ phone, status }) => ({
    text: `${phone} does not take keys from this computer (SIP status ${status}).`,
    next: 'On the phone, switch filter_registrar off, and make the key one of the type Button',
  }),
  'soft-keys-unreadable': ({ phone }) => ({
    text: `${phone} does not show its settings to this user, so its labels and actions could not be put back. Nothing was changed.`,
    next: 'Enter the administrator of the phone in Settings',
  }),
  'light-not-fetched': ({ phone, own }) => ({
    text: `${phone} was told to fetch its lights from ${own}, and has not come.`,
    next: 'Check that a firewall lets the phone reach this computer',
  }),
  'light-waits': ({ phone }) => ({
    text: `${phone} has not taken its lights: it would show them on its display, and a call may be up.`,
    next: 'Wait: Offhook tries again by itself',
  }),
  'url-not-opened': () => ({
    text: 'The system has not opened the address of this key.',
    next: 'Check which program the system opens such addresses with',
  }),
  'cannot-listen': ({ phone }) => ({
    text: `This computer has no address at which ${phone} could reach it.`,
    next: 'Check the address of the phone, and the network',
  }),
} satisfies Partial<ProblemWords>;
