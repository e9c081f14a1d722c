import { dial, explain } from './commands/dial';
import { recordHotkeys, removeHotkey, saveHotkey } from './commands/hotkeys';
import { dialOffer, offerClipboard } from './commands/offer';
import { checkPhone, removePhone, retryKeychain, savePhone, usePhone } from './commands/phones';
import { dismissNotice, keepPhoneWindowOnTop, saveDialling, saveLanguage, welcomed } from './commands/preferences';
import { act, dtmf, press, releaseAll } from './commands/press';
import { quit, show } from './commands/windows';
import type { Handlers } from './context';

/** Who answers which command. */
export const handlers: Handlers = {
  dial,
  explain,
  'offer-clipboard': offerClipboard,
  'dial-offer': dialOffer,
  press,
  act,
  dtmf,
  'release-all': releaseAll,
  'check-phone': checkPhone,
  'save-phone': savePhone,
  'remove-phone': removePhone,
  'use-phone': usePhone,
  'retry-keychain': retryKeychain,
  'save-hotkey': saveHotkey,
  'remove-hotkey': removeHotkey,
  'record-hotkeys': recordHotkeys,
  'save-dialling': saveDialling,
  'save-language': saveLanguage,
  'keep-phone-window-on-top': keepPhoneWindowOnTop,
  welcomed,
  'dismiss-notice': dismissNotice,
  show,
  quit,
};
