import type { ProblemWords } from '../say';

/** The problems of the phone's own keys, in German. */
export const ofKeys = {
  'soft-key-not-on-phone': ({ key, model, keys }) => ({
    text: `${key} gibt es an diesem Telefon nicht: Das ${model} hat ${keys === 1 ? 'eine Funktionstaste' : `${keys} Funktionstasten`}.`,
    next: keys === 0 ? 'Wählen Sie ein anderes Telefon' : `Wählen Sie P1 bis P${keys}`,
  }),
  'soft-key-no-message': ({ phone }) => ({
    text: `Über HTTP kann eine Taste von ${phone} keine Daten senden.`,
    next: 'Benutzen Sie SIP für dieses Telefon oder wählen Sie eine andere Aktion',
  }),
  'soft-key-needs-offhook': () => ({
    text: 'Nur ein laufendes Offhook hält Tasten belegt und bemerkt ihren Druck, und nur an Telefonen aus seinen Einstellungen.',
    next: 'Starten Sie Offhook',
  }),
  'soft-keys-not-known': () => ({
    text: 'Offhook merkt sich belegte Tasten nur bei Telefonen aus seinen Einstellungen.',
    next: 'Nennen Sie die Taste: offhook soft-key P3 --light off',
  }),
  'soft-key-circle': ({ name, key }) => ({
    text: `„${name}“ drückt ${key}, und ${key} führt einen Befehl von Offhook aus: Beide würden einander endlos auslösen.`,
    next: `Entfernen Sie ${key} aus der Tastenfolge`,
  }),
  'soft-keys-refused': ({ phone, status }) => ({
    text: `${phone} nimmt von diesem Computer keine Tastenbelegung an (SIP-Status ${status}).`,
    next: 'Schalten Sie am Telefon filter_registrar aus und geben Sie der Taste den Typ Button',
  }),
  'soft-keys-unreadable': ({ phone }) => ({
    text: `${phone} zeigt diesem Benutzer seine Einstellungen nicht. Offhook könnte Beschriftungen und Aktionen später nicht zurücksetzen. Es wurde nichts geändert.`,
    next: 'Tragen Sie den Administrator des Telefons in den Einstellungen ein',
  }),
  'presses-not-heard': ({ phone }) => ({
    text: `FreeSWITCH sagt Offhook nicht, wann diese Taste von ${phone} gedrückt wird.`,
    next: 'Bitten Sie seinen Administrator, RECV_MESSAGE in esl-allowed-events einzutragen',
  }),
  'light-not-fetched': ({ phone, own }) => ({
    text: `${phone} sollte seine Lichter bei ${own} abholen, hat es aber nicht getan.`,
    next: 'Prüfen Sie, ob Ihre Firewall das Telefon zu diesem Computer durchlässt',
  }),
  'light-waits': ({ phone }) => ({
    text: `${phone} hat seine Lichter noch nicht abgeholt: Sie würden sein Display verdecken, und vielleicht läuft ein Gespräch.`,
    next: 'Warten Sie: Offhook versucht es von selbst noch einmal',
  }),
  'url-not-opened': () => ({
    text: 'Das System hat die Adresse dieser Taste nicht geöffnet.',
    next: 'Prüfen Sie, mit welchem Programm das System solche Adressen öffnet',
  }),
  'cannot-listen': ({ phone }) => ({
    text: `Dieser Computer hat keine Adresse, unter der ${phone} ihn erreichen könnte.`,
    next: 'Prüfen Sie die Adresse des Telefons und das Netz',
  }),
} satisfies Partial<ProblemWords>;
