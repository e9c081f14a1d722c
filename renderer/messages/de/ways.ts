import type * as english from '../en/ways';

export const ways: typeof english.ways = {
  way: 'Verbinden über',
  names: { 'find-out': 'Automatisch', http: 'HTTP', sip: 'SIP' },
  found: { http: 'Über HTTP erreicht.', sip: 'Über SIP erreicht.', none: 'Offhook versucht zuerst HTTP, dann SIP.' },
  hints: {
    http: 'Alle Tasten, Töne und das Display. Nicht für die Reihe D8xx.',
    sip: 'Tasten und Nummern, ohne das Display. Für D8xx, und für D3xx und D7xx ab Firmware 10.1.82.',
  },
  throughServer: {
    found: 'Über FreeSWITCH erreicht.',
    hint: 'FreeSWITCH übergibt dem Telefon Tasten und Nummern, meldet aber kein Ergebnis.',
  },
  sipUser: 'Nebenstelle',
  sipUserHint: 'Der Benutzer der Identität am Telefon, etwa 440.',
  sipUserWrong: (most: number) =>
    `Geben Sie höchstens ${most} Buchstaben, Ziffern und Zeichen ein, wie in einer SIP-Adresse vor dem @.`,
  transport: 'Transport',
  loginHint: 'Für ein Telefon, das ein Passwort verlangt. Leer: die Nebenstelle.',
  registrar: 'Registrar',
  registrarHint: 'Der Host der Telefonanlage. Nur für Telefone, die ohne ihn nichts annehmen.',
  step: 'Zwischen zwei Tasten',
  stepHint: 'Telefone verpassen Tasten, die schneller kommen.',
  stepWrong: (most) => `Geben Sie eine Zeit von 0 bis ${most} ein, etwa 500 ms oder 2 s.`,
  whenIdle: 'Nur wählen, wenn das Telefon frei ist',
  whenIdleHint: 'Während eines Gesprächs ignoriert das Telefon eine gesendete Nummer.',
};
