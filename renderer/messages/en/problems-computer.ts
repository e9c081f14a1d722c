import type { ListName } from '../../../electron/contract/limits';
import { nameOf, type ProblemWords, readable } from '../say';
import { hotkeyNames } from './actions';

const LISTS: Readonly<Record<ListName, string>> = {
  phones: 'phones',
  hotkeys: 'hotkeys',
  sequences: 'sequences',
  pins: 'PINs',
  favourites: 'favourites',
};

/** The troubles of this computer, or of Offhook itself, in English. */
export const computer = {
  'keychain-locked': () => ({
    text: 'The keychain is locked, so Offhook cannot read the password.',
    next: 'Unlock it, then try again',
  }),
  'keychain-missing': () => ({
    text: 'This system has no keychain, so Offhook cannot save a password.',
    next: 'Start one, such as GNOME Keyring, then try again',
  }),
  'keychain-dismissed': () => ({
    text: 'Unlocking the keychain was cancelled, so Offhook cannot read the password.',
    next: 'Try again, and unlock the keychain',
  }),
  'keychain-no-keyring': () => ({
    text: 'The keychain has no keyring yet to save a password in.',
    next: 'Create one in the system’s password program (a keyring named “Login”, set as default), then save again',
  }),
  'password-lost': ({ phone }) => ({
    text: `The password of ${phone} is no longer in the keychain.`,
    next: 'Enter the password again',
  }),
  'no-tray': () => ({
    text: 'This desktop shows no tray at the moment, so Offhook has no icon.',
    next: 'To open Offhook, start it again; GNOME shows icons with the AppIndicator extension',
  }),
  'too-many': ({ what, limit }) => ({
    text: `Offhook can keep up to ${limit} ${LISTS[what]}.`,
    next: 'Remove one you do not need',
  }),
  'already-there': ({ what }) => ({
    text: `This one is already in the list of ${LISTS[what]}. Nothing was changed.`,
    next: 'Look for it there, or try again',
  }),
  'settings-newer': () => ({
    text: 'The settings come from a newer Offhook. This one cannot read them and leaves them unchanged.',
    next: 'Start the newer Offhook, or move the settings file away and start again',
  }),
  'history-newer': () => ({
    text: 'The list of dialled numbers comes from a newer Offhook. This one leaves it unchanged.',
    next: 'Start the newer Offhook, or move the file away and start again',
  }),
  'settings-broken': ({ keptAs }) => ({
    text: `Offhook cannot read the settings file. It kept that file as ${keptAs} and started a new one.`,
    next: 'Repair that file, or set up your phone again',
  }),
  'settings-not-read': ({ reason }) => ({
    text: `Offhook cannot read the settings file (${reason}). The file is unchanged.`,
    next: 'Repair it, or move it away and start Offhook again',
  }),
  'settings-not-saved': ({ reason }) => ({
    text: `The settings were not saved: ${reason}.`,
    next: 'Correct that, then change the setting again',
  }),
  'history-broken': ({ keptAs }) => ({
    text: `Offhook cannot read the list of dialled numbers. It kept that file as ${keptAs} and started a new one.`,
    next: 'Repair that file, or do without it',
  }),
  'history-not-read': ({ reason }) => ({
    text: `Offhook cannot read the list of dialled numbers (${reason}). The file is unchanged.`,
    next: 'Repair it, or move it away and start Offhook again',
  }),
  'history-not-saved': ({ reason }) => ({
    text: `The list of dialled numbers was not saved: ${reason}.`,
    next: 'Correct that, then carry on dialling',
  }),
  'links-not-changed': ({ scheme }) => ({
    text: `The system did not change which program opens ${scheme}: links.`,
    next: 'Change it in the system’s settings',
  }),
  'hotkey-unknown': ({ accelerator }) => ({ text: `“${accelerator}” is not a hotkey.`, next: 'Record it again' }),
  'hotkey-reserved': ({ accelerator }) => ({
    text: `Every program uses ${readable(accelerator)}.`,
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
  'hotkey-no-key': ({ accelerator }) => ({
    text: `With the current keyboard layout, ${readable(accelerator)} cannot reach Offhook.`,
    next: 'Choose another one',
  }),
  'no-such-hotkey': () => ({ text: 'That hotkey is no longer in the list.', next: 'Choose another one' }),
  'no-such-phone': () => ({ text: 'That phone is no longer in the list.', next: 'Choose a phone' }),
  'no-such-model': ({ model }) => ({
    text: `Offhook knows no model named “${model}”.`,
    next: 'Choose a model from the list in Settings',
  }),
  'picture-not-saved': ({ reason }) => ({
    text: `The picture was not saved: ${reason}.`,
    next: 'Save it in another folder',
  }),

  'commands-unheard': ({ place, reason }) => ({
    text: `The command line cannot reach Offhook: ${reason === null ? `${place} belongs to another user, or is open to others` : `${place}: ${reason}`}.`,
    next: 'Have that folder removed, then start Offhook again',
  }),
  'handover-lost': () => ({
    text: 'The running Offhook accepted this but did not report the result.',
    next: 'Look at the phone before you send it again',
  }),
  'bad-request': () => ({ text: 'Offhook did not understand that.', next: 'Check your entry' }),
  internal: () => ({ text: 'Something inside Offhook failed.', next: 'Look at the phone, then try again' }),
} satisfies Partial<ProblemWords>;
