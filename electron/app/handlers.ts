import { dropAfterDial, sendAfterDial, stopCountdown } from './commands/after-dial';
import { distrustCertificate, trustCertificate } from './commands/certificates';
import { dial, dialFavourite, explain } from './commands/dial';
import { saveCountry, saveDialling, saveRules } from './commands/dialling';
import { examine, findPhones } from './commands/doctor';
import { labelKey, saveDemo } from './commands/face';
import { removeFavourite, saveFavourite } from './commands/favourites';
import { copyText, diagnose, showLog } from './commands/help';
import { clearHistory, removeCall, searchHistory } from './commands/history';
import { proveHotkey, recordHotkeys, removeHotkey, saveHotkey } from './commands/hotkeys';
import { lookAtLinks, openLink, openLinksHere, showLinkSettings } from './commands/links';
import { acceptLogin, forgetLogin, tryPasswordAgain } from './commands/logins';
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
import { answerQuestion, dialOffer, dropOffer, offerClipboard, offerSelection } from './commands/offer';
import { checkPhone, removePhone, retryKeychain, savePhone, usePhone } from './commands/phones';
import { copyScreen, saveScreen } from './commands/pictures';
import { removePin, savePin } from './commands/pins';
import { dismissNotice, keepPhoneWindowOnTop, saveLanguage, welcomed, zoomPhoneWindow } from './commands/preferences';
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
  'offer-selection': offerSelection,
  'open-link': openLink,
  'dial-offer': dialOffer,
  'drop-offer': dropOffer,
  'answer-question': answerQuestion,
  'stop-countdown': stopCountdown,
  'send-after-dial': sendAfterDial,
  'drop-after-dial': dropAfterDial,
  'save-rules': saveRules,
  'save-country': saveCountry,
  'look-at-links': lookAtLinks,
  'open-links-here': openLinksHere,
  'show-link-settings': showLinkSettings,
  'dial-favourite': dialFavourite,
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
  'accept-login': acceptLogin,
  'forget-login': forgetLogin,
  'try-password-again': tryPasswordAgain,
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
  'prove-hotkey': proveHotkey,
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
