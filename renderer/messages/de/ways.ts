import type * as english from '../en/ways';

export const ways: typeof english.ways = {
  way: 'Weg zum Telefon',
  names: { 'find-out': 'Selbst finden', http: 'HTTP', sip: 'SIP' },
  found: { http: 'Erreicht über HTTP.', sip: 'Erreicht über SIP.', none: 'Zuerst wird HTTP versucht, dann SIP.' },
  hints: {
    http: 'Alle Tasten, Töne und das Display. Die Reihe D8xx nimmt es nicht an.',
    sip: 'Tasten und Nummern, ohne das Display. Für D8xx, und für D3xx und D7xx ab Firmware 10.1.82.',
  },
  throughServer: {
    found: 'Über FreeSWITCH erreicht.',
    hint: 'Tasten und Nummern, die FreeSWITCH dem Telefon übergibt. Was daraus wurde, sagt es nicht.',
  },
  sipUser: 'Nebenstelle',
  sipUserHint: 'Der Benutzer der Identität am Telefon, etwa 440.',
  sipUserWrong: 'Höchstens 100 Buchstaben, Ziffern und Zeichen, wie sie in einer SIP-Adresse vor dem @ stehen.',
  transport: 'Transport',
  loginHint: 'Für ein Telefon, das ein Passwort verlangt; leer: die Nebenstelle.',
  registrar: 'Registrar',
  registrarHint: 'Der Host der Telefonanlage. Nur für Telefone, die ohne ihn nichts annehmen.',
  step: 'Zwischen zwei Tasten',
  stepHint: 'Telefone lassen Tasten aus, die schneller kommen.',
  stepWrong: (most) => `Eine Zeit von 0 bis ${most}, etwa 500 ms oder 2 s.`,
  whenIdle: 'Nur wählen, wenn das Telefon frei ist',
  whenIdleHint: 'Während eines Gesprächs lässt das Telefon eine gesendete Nummer liegen.',
};
