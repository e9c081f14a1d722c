import type { Command, CommandInput } from '../../electron/contract/command';

/** The beginning of a PNG file: its signature, and how large its picture is. */
export const pngHead = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000806000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return new Uint8Array(head);
};

const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

/** One of every command, with what it cannot be without and nothing more. */
export const SHORTEST: { readonly [Name in Command['do']]: Extract<CommandInput, { readonly do: Name }> } = {
  dial: { do: 'dial', text: '123' },
  'offer-clipboard': { do: 'offer-clipboard' },
  'offer-selection': { do: 'offer-selection' },
  'open-link': { do: 'open-link', link: 'tel:200' },
  'dial-offer': { do: 'dial-offer', id: 1 },
  'drop-offer': { do: 'drop-offer', id: 1 },
  'stop-countdown': { do: 'stop-countdown', id: 1 },
  'send-after-dial': { do: 'send-after-dial', id: 1 },
  'drop-after-dial': { do: 'drop-after-dial', id: 1 },
  'save-rules': { do: 'save-rules', phone: 'demo', rules: { plusAs: '00' } },
  'dial-favourite': { do: 'dial-favourite', id: 'anna' },
  'save-favourite': { do: 'save-favourite', favourite: { id: 'anna', name: 'Anna', number: '200' } },
  'remove-favourite': { do: 'remove-favourite', id: 'anna' },
  'search-history': { do: 'search-history', text: '200' },
  'remove-call': { do: 'remove-call', id: 'a' },
  'clear-history': { do: 'clear-history' },
  'look-at-links': { do: 'look-at-links' },
  'open-links-here': { do: 'open-links-here', scheme: 'tel', on: true },
  'show-link-settings': { do: 'show-link-settings' },
  explain: { do: 'explain', text: '123' },
  press: { do: 'press', sequence: '1;ENTER' },
  act: { do: 'act', action: 'hang-up' },
  dtmf: { do: 'dtmf', digits: '12#' },
  touch: { do: 'touch', touches: [{ x: 1, y: 2, verb: 'pr' }] },
  'release-all': { do: 'release-all' },
  'log-off': { do: 'log-off', identity: 1 },
  're-register': { do: 're-register', identity: 1 },
  'play-ringer': { do: 'play-ringer', ringer: 1 },
  'mend-line-info': { do: 'mend-line-info' },
  reboot: { do: 'reboot' },
  reset: { do: 'reset' },
  'upgrade-firmware': { do: 'upgrade-firmware', url: 'http://update.invalid/a.bin' },
  'clear-list': { do: 'clear-list', list: 'missed' },
  'check-phone': { do: 'check-phone' },
  examine: { do: 'examine' },
  'find-phones': { do: 'find-phones', on: true },
  'trust-certificate': { do: 'trust-certificate', id: 'desk', fingerprint: FINGERPRINT },
  'distrust-certificate': { do: 'distrust-certificate', id: 'desk' },
  'run-sequence': { do: 'run-sequence', id: 'door' },
  'stop-sequence': { do: 'stop-sequence' },
  'save-sequence': {
    do: 'save-sequence',
    sequence: {
      id: 'door',
      name: 'Door',
      steps: [
        { is: 'key', key: 'ENTER' },
        { is: 'tap', x: 1, y: 2 },
      ],
    },
  },
  'remove-sequence': { do: 'remove-sequence', id: 'door' },
  'import-sequences': { do: 'import-sequences', text: '[Door]\nENTER' },
  'export-sequences': { do: 'export-sequences', ids: ['door'] },
  'save-pin': { do: 'save-pin', pin: { id: 'door', name: 'Door' } },
  'remove-pin': { do: 'remove-pin', id: 'door' },
  'save-phone': { do: 'save-phone', profile: { id: 'desk', name: 'Desk', host: '192.0.2.7' } },
  'remove-phone': { do: 'remove-phone', id: 'desk' },
  'use-phone': { do: 'use-phone', id: 'desk' },
  'label-key': { do: 'label-key', key: 'P1', label: 'Anna' },
  'save-demo': { do: 'save-demo', model: '870' },
  'retry-keychain': { do: 'retry-keychain' },
  'save-hotkey': { do: 'save-hotkey', id: 'own', accelerator: 'F9', run: { do: 'act', action: 'mute' } },
  'remove-hotkey': { do: 'remove-hotkey', id: 'own' },
  'record-hotkeys': { do: 'record-hotkeys', on: true },
  'save-dialling': { do: 'save-dialling', dialling: { confirm: 'always' } },
  'save-language': { do: 'save-language', language: 'de' },
  'keep-phone-window-on-top': { do: 'keep-phone-window-on-top', on: true },
  'zoom-phone-window': { do: 'zoom-phone-window', zoom: 'fit' },
  'size-phone-window': { do: 'size-phone-window', width: 500, height: 800 },
  'copy-text': { do: 'copy-text', text: 'x' },
  diagnose: { do: 'diagnose' },
  'show-log': { do: 'show-log' },
  'copy-screen': { do: 'copy-screen', png: pngHead(480, 272) },
  'save-screen': { do: 'save-screen', png: pngHead(480, 272) },
  welcomed: { do: 'welcomed' },
  'dismiss-notice': { do: 'dismiss-notice', index: 0 },
  show: { do: 'show', window: 'panel' },
  quit: { do: 'quit' },
};
