import type * as english from '../en/diagnostics';

export const diagnostics: typeof english.diagnostics = {
  what: 'Was jemand, der Ihnen hilft, über diesen Computer und Offhook wissen muss. Nummern, Namen und Passwörter fehlen darin.',
  text: 'Diagnose',
  reading: 'Wird gelesen …',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  again: 'Neu lesen',
  showLog: 'Protokolldatei zeigen',
};
