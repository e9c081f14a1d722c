import { dial, explain } from './commands/dial';
import { labelKey, saveDemo } from './commands/face';
import { recordHotkeys, removeHotkey, saveHotkey } from './commands/hotkeys';
import { dialOffer, offerClipboard } from './commands/offer';
import { checkPhone, removePhone, retryKeychain, savePhone, usePhone } from './commands/phones';
import { copyScreen, saveScreen } from './commands/pictures';
import { removePin, savePin } from './commands/pins';
import {
  dismissNotice,
  keepPhoneWindowOnTop,
  saveDialling,
  saveLanguage,
  welcomed,
  zoomPhoneWindow,
} from './commands/preferences';
import { act, dtmf, press, releaseAll } from './commands/press';
import {
  exportSequences,
  importSequences,
  removeSequence,
  runSequence,
  saveSequence,
  stopSequence,
} from './commands/sequences';
import { mendLineInfo, touch } from './commands/touch';
import { quit, show, sizePhoneWindow } from './commands/windows';
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
  touch,
  'mend-line-info': mendLineInfo,
  'release-all': releaseAll,
  'check-phone': checkPhone,
  'run-sequence': runSequence,
  'stop-sequence': stopSequence,
  'save-sequence': saveSequence,
  'remove-sequence': removeSequence,
  'import-sequences': importSequences,
  'export-sequences': exportSequences,
  'save-pin': savePin,
  'remove-pin': removePin,
  'save-phone': savePhone,
  'remove-phone': removePhone,
  'use-phone': usePhone,
  'label-key': labelKey,
  'save-demo': saveDemo,
  'retry-keychain': retryKeychain,
  'save-hotkey': saveHotkey,
  'remove-hotkey': removeHotkey,
  'record-hotkeys': recordHotkeys,
  'save-dialling': saveDialling,
  'save-language': saveLanguage,
  'keep-phone-window-on-top': keepPhoneWindowOnTop,
  'zoom-phone-window': zoomPhoneWindow,
  'size-phone-window': sizePhoneWindow,
  'copy-screen': copyScreen,
  'save-screen': saveScreen,
  welcomed,
  'dismiss-notice': dismissNotice,
  show,
  quit,
};
