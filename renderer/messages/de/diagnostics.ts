import type * as english from '../en/diagnostics';

export const diagnostics: typeof english.diagnostics = {
  what: 'Angaben zu diesem Computer und zu Offhook für die Person, die Ihnen hilft. Nummern, Namen und Passwörter sind nicht enthalten.',
  text: 'Diagnose',
  reading: 'Wird gelesen …',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  again: 'Neu lesen',
  showLog: 'Protokolldatei zeigen',
};
