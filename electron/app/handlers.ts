import { distrustCertificate, trustCertificate } from './commands/certificates';
import { dial, explain } from './commands/dial';
import { examine, findPhones } from './commands/doctor';
import { labelKey, saveDemo } from './commands/face';
import { removeFavourite, saveFavourite } from './commands/favourites';
import { copyText, diagnose, showLog } from './commands/help';
import { clearHistory, removeCall, searchHistory } from './commands/history';
import { recordHotkeys, removeHotkey, saveHotkey } from './commands/hotkeys';
import {
  clearList,
  logOff,
  mendLineInfo,
  playRinger,
  reboot,
  reRegister,
  reset,
  upgradeFirmware,
} from './commands/maintenance';
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
import { touch } from './commands/touch';
import { quit, show, sizePhoneWindow } from './commands/windows';
import type { Handlers } from './context';

/** Who answers which command. */
export const handlers: Handlers = {
  dial,
  explain,
  'offer-clipboard': offerClipboard,
  'dial-offer': dialOffer,
  'save-favourite': saveFavourite,
  'remove-favourite': removeFavourite,
  'search-history': searchHistory,
  'remove-call': removeCall,
  'clear-history': clearHistory,
  press,
  act,
  dtmf,
  touch,
  'log-off': logOff,
  're-register': reRegister,
  'play-ringer': playRinger,
  'mend-line-info': mendLineInfo,
  reboot,
  reset,
  'upgrade-firmware': upgradeFirmware,
  'clear-list': clearList,
  'release-all': releaseAll,
  'check-phone': checkPhone,
  examine,
  'find-phones': findPhones,
  'trust-certificate': trustCertificate,
  'distrust-certificate': distrustCertificate,
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
  'copy-text': copyText,
  diagnose,
  'show-log': showLog,
  'copy-screen': copyScreen,
  'save-screen': saveScreen,
  welcomed,
  'dismiss-notice': dismissNotice,
  show,
  quit,
};
