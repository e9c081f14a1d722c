import type { Handlers } from './context';
import { dial, dialFavourite, explain } from './dialling/dial-answers';
import { answerQuestion, dialOffer, dropOffer, offerClipboard, offerSelection } from './dialling/offer-answers';
import { dropAfterDial, sendAfterDial, stopCountdown } from './dialling/post-dial-answers';
import { saveCountry, saveDialling, saveRules } from './dialling/rules-answers';
import { copyScreen, saveScreen } from './display/pictures';
import { touch } from './display/touch';
import { examine, findPhones } from './doctor/answers';
import { clearHistory, removeCall, searchHistory } from './history/answers';
import { removeFavourite, saveFavourite } from './history/favourite-answers';
import { proveHotkey, recordHotkeys, removeHotkey, saveHotkey } from './hotkeys/answers';
import { act, dtmf, press, releaseAll } from './keys/answers';
import {
  clearList,
  logOff,
  mendLineInfo,
  playRinger,
  reboot,
  reRegister,
  reset,
  upgradeFirmware,
} from './maintenance/answers';
import { checkPhone, removePhone, retryKeychain, savePhone, usePhone } from './phones/answers';
import { distrustCertificate, trustCertificate } from './phones/certificates';
import { labelKey, saveDemo } from './phones/labels';
import { acceptLogin, forgetLogin, tryPasswordAgain } from './phones/logins';
import { removePin, savePin } from './pins/answers';
import { copyText, diagnose, showLog } from './program/help';
import { lookAtLinks, openLink, openLinksHere, showLinkSettings } from './program/links';
import { dismissNotice, keepPhoneWindowOnTop, saveLanguage, welcomed, zoomPhoneWindow } from './program/preferences';
import { quit, show, sizePhoneWindow } from './program/windows';
import {
  exportSequences,
  importSequences,
  removeSequence,
  runSequence,
  saveSequence,
  stopSequence,
} from './sequences/answers';

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
