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
    text: 'The keychain is locked, so the password cannot be read.',
    next: 'Unlock it, then ask again',
  }),
  'keychain-missing': () => ({
    text: 'This system offers no keychain, so no password can be kept.',
    next: 'Start one, such as GNOME Keyring, then ask again',
  }),
  'keychain-dismissed': () => ({
    text: 'The keychain asked to be unlocked, and its question was closed, so the password cannot be read.',
    next: 'Ask again, and answer the keychain',
  }),
  'keychain-no-keyring': () => ({
    text: 'The keychain has no keyring yet in which a password could be kept.',
    next: 'Make one in the system’s password program (a keyring named “Login”, set as default), then save again',
  }),
  'password-lost': ({ phone }) => ({
    text: `The keychain no longer has the password of ${phone}, which was kept there.`,
    next: 'Enter the password again',
  }),
  'no-tray': () => ({
    text: 'This desktop shows no tray at the moment, so Offhook has no icon.',
    next: 'To open it, start it again; GNOME shows icons with its extension AppIndicator',
  }),
  'too-many': ({ what, limit }) => ({
    text: `There are ${limit} ${LISTS[what]}, and no room for more.`,
    next: 'Remove one that you do not need',
  }),
  'already-there': ({ what }) => ({
    text: `The list of ${LISTS[what]} has this one already. Nothing was changed.`,
    next: 'Look for it there, or try once more',
  }),
  'settings-newer': () => ({
    text: 'A newer Offhook has written the settings. This one cannot read them, and leaves them as they are.',
    next: 'Start the newer Offhook, or move the settings file away and start again',
  }),
  'history-newer': () => ({
    text: 'A newer Offhook has written the list of dialled numbers. This one leaves it as it is.',
    next: 'Start the newer Offhook, or move the file away and start again',
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
  'history-broken': ({ keptAs }) => ({
    text: `The list of dialled numbers cannot be read. It is kept as ${keptAs}, and Offhook has begun a new one.`,
    next: 'Mend that file, or do without it',
  }),
  'history-not-read': ({ reason }) => ({
    text: `The list of dialled numbers cannot be read (${reason}). Nothing was changed in it.`,
    next: 'Mend it, or move it away and start Offhook again',
  }),
  'history-not-saved': ({ reason }) => ({
    text: `The list of dialled numbers was not saved: ${reason}.`,
    next: 'Put that right, then dial on',
  }),
  'links-not-changed': ({ scheme }) => ({
    text: `The system did not change which program opens ${scheme}: links.`,
    next: 'Change it in the system’s settings',
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
  'hotkey-no-key': ({ accelerator }) => ({
    text: `On the keyboard layout of the moment ${readable(accelerator)} would never reach Offhook.`,
    next: 'Choose another one',
  }),
  'no-such-hotkey': () => ({ text: 'That hotkey is no longer in the list.', next: 'Choose another one' }),
  'no-such-phone': () => ({ text: 'That phone is no longer in the list.', next: 'Choose a phone' }),
  'no-such-model': ({ model }) => ({
    text: `Offhook knows no phone named “${model}”.`,
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
    text: 'The running Offhook took this and did not say what came of it.',
    next: 'Look at the phone before you send it again',
  }),
  'bad-request': () => ({ text: 'Offhook cannot do anything with that.', next: 'Check what was entered' }),
  internal: () => ({ text: 'Something inside Offhook failed.', next: 'Look at the phone, then try again' }),
} satisfies Partial<ProblemWords>;
