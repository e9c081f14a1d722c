import type { SequencePart } from '../../../electron/contract/bridge';
import { nameOf, type ProblemWords, readable } from '../say';
import { actions, hotkeyNames } from './actions';

const EXPECTED: Readonly<Record<SequencePart, string>> = {
  key: 'the name of a key',
  time: 'a time in milliseconds',
  pause: 'a pause in milliseconds',
  separator: 'a comma or a semicolon',
};

const found = (text: string) => (text === '' ? 'found the end' : `found “${text}”`);
const modelName = (model: string) => (model === 'unknown' ? 'This phone' : `The ${model}`);
const CHECK_ADDRESS = 'Check the address in Settings';

/** What happened, then what to do: the English words of every problem. */
export const problems: ProblemWords = {
  'no-number': () => ({ text: 'There is no number in that text.', next: 'Copy a number or type one' }),
  'turned-round': () => ({
    text: 'That text turns its characters round: what you see is not what would be dialled.',
    next: 'Type the number',
  }),
  'several-numbers': () => ({ text: 'There is more than one number in that text.', next: 'Copy just one of them' }),
  'number-too-long': ({ limit }) => ({
    text: `That number is longer than ${limit} digits.`,
    next: 'Copy the number alone',
  }),
  'clipboard-empty': () => ({ text: 'The clipboard holds no text.', next: 'Copy a number or type one' }),
  emergency: ({ number }) => ({
    text: `${number} is an emergency number. It is dialled exactly as it is.`,
    next: `Confirm that you want to call ${number}`,
  }),
  sequence: ({ position, found: text, expected }) => ({
    text: `At character ${position}: expected ${EXPECTED[expected]}, ${found(text)}.`,
    next: 'Write keys as F1,50,200;ENTER: key, time, pause, and a semicolon between keys',
  }),
  'unknown-key': ({ key, position }) => ({
    text: `At character ${position}: no phone has a key named “${key}”.`,
    next: 'Look it up in the keys overview of the phone window',
  }),
  'key-not-on-model': ({ key, position, model }) => ({
    text: `At character ${position}: the ${model} has no key “${key}”.`,
    next: 'Use another key, or check the model in Settings',
  }),
  'action-not-on-model': ({ action, model }) => ({
    text: `${modelName(model)} has no key for “${nameOf(actions, action)}”.`,
    next: 'Press a key of its own in the phone window',
  }),
  'sequence-too-long': ({ limit }) => ({
    text: `That sequence has more than ${limit} keys.`,
    next: 'Split it into two',
  }),
  'no-touch': ({ model }) => ({
    text: `${modelName(model)} has no display that takes touches.`,
    next: 'Press its keys, or check the model in Settings',
  }),
  'no-line-info': ({ model }) => ({
    text: `${modelName(model)} has no line labels to mend.`,
    next: 'Check the model in Settings',
  }),
  cancelled: () => ({ text: 'Cancelled. Nothing was sent.', next: 'Begin again when you have the password' }),
  'offer-gone': () => ({ text: 'That number is no longer waiting. It was not dialled.', next: 'Copy it again' }),

  'name-not-found': ({ host }) => ({ text: `The name ${host} leads to no address.`, next: CHECK_ADDRESS }),
  unreachable: ({ address }) => ({ text: `No phone answers at ${address}.`, next: CHECK_ADDRESS }),
  'no-reply': ({ address }) => ({
    text: `The phone at ${address} did not answer in time.`,
    next: 'Look at its display before you send it again',
  }),
  dropped: ({ address }) => ({
    text: `The phone at ${address} stopped answering, so this was not sent.`,
    next: 'Check the phone, then try again',
  }),
  'bad-reply': ({ address }) => ({
    text: `The answer from ${address} cannot be read. A phone may have done it all the same: look at its display first.`,
    next: CHECK_ADDRESS,
  }),
  'too-much': ({ address }) => ({
    text: `The answer from ${address} was larger than any phone’s.`,
    next: CHECK_ADDRESS,
  }),
  'password-missing': ({ phone }) => ({ text: `${phone} asks for a password.`, next: 'Enter the password' }),
  'password-refused': () => ({
    text: 'The phone refused the password. Offhook has stopped asking, so that the phone does not lock you out.',
    next: 'Enter the password again',
  }),
  'locked-out': ({ phone }) => ({
    text: `${phone} lets nobody log in for a while, after several wrong passwords.`,
    next: 'Wait a few minutes, then check the phone',
  }),
  'https-wanted': ({ address }) => ({ text: `The phone at ${address} wants HTTPS.`, next: 'Choose https in Settings' }),
  certificate: ({ address }) => ({
    text: `Nobody vouches for the certificate of ${address}.`,
    next: 'Check the address, or accept any certificate in Settings',
  }),
  'no-remote-control': ({ phone }) => ({
    text: `${phone} does not allow remote control. Phones of the D8xx series never do.`,
    next: 'On any other, turn “Use hidden tags” off on the phone’s web page',
  }),
  'not-a-phone': ({ address }) => ({
    text: `What answers at ${address} is not a Snom phone.`,
    next: CHECK_ADDRESS,
  }),
  refused: ({ address, status }) => ({
    text: `The phone at ${address} turned the request down (status ${status}).`,
    next: 'Check the phone in Settings',
  }),

  'keychain-locked': () => ({
    text: 'The keychain is locked, so the password cannot be read.',
    next: 'Unlock it, then ask again',
  }),
  'keychain-missing': () => ({
    text: 'This system offers no keychain, so no password can be kept.',
    next: 'Start one, such as GNOME Keyring, then ask again',
  }),
  'settings-broken': ({ keptAs }) => ({
    text: `The settings file cannot be read. It is kept as ${keptAs}, and Offhook has begun a new one.`,
    next: 'Mend that file, or set up your phone again',
  }),
  'settings-not-read': ({ reason }) => ({
    text: `The settings file cannot be read (${reason}). Nothing was changed in it.`,
    next: 'Mend it, or move it away and start Offhook again',
  }),
  'settings-not-saved': ({ reason }) => ({
    text: `The settings were not saved: ${reason}.`,
    next: 'Put that right, then change the setting again',
  }),
  'hotkey-unknown': ({ accelerator }) => ({ text: `“${accelerator}” is not a hotkey.`, next: 'Record it again' }),
  'hotkey-reserved': ({ accelerator }) => ({
    text: `${readable(accelerator)} belongs to every program.`,
    next: 'Choose another one',
  }),
  'hotkey-clash': ({ accelerator, id }) => ({
    text: `${readable(accelerator)} is already used for “${nameOf(hotkeyNames, id)}”.`,
    next: 'Choose another one',
  }),
  'hotkey-taken': ({ accelerator }) => ({
    text: `Another program has taken ${readable(accelerator)}.`,
    next: 'Choose another one',
  }),
  'no-such-phone': () => ({ text: 'That phone is no longer in the list.', next: 'Choose a phone' }),

  'no-such-model': ({ model }) => ({
    text: `Offhook knows no phone named “${model}”.`,
    next: 'Choose a model from the list in Settings',
  }),
  'picture-not-saved': ({ reason }) => ({
    text: `The picture was not saved: ${reason}.`,
    next: 'Save it in another folder',
  }),

  'handover-lost': () => ({
    text: 'The running Offhook took this and did not say what came of it.',
    next: 'Look at the phone before you send it again',
  }),
  'bad-request': () => ({ text: 'Offhook cannot do anything with that.', next: 'Check what was entered' }),
  internal: () => ({ text: 'Something inside Offhook failed.', next: 'Look at the phone, then try again' }),
};
