import type { ProblemWords } from '../say';

/** The problems of the phone's own keys, in German. */
export const ofKeys = {
  'soft-key-not-on-phone': ({ key, model, keys }) => ({
    text: `${key} gibt es an diesem Telefon nicht: Das ${model} hat ${keys === 1 ? 'eine Funktionstaste' : `${keys} Funktionstasten`}.`,
    next: keys === 0 ? 'Wählen Sie ein anderes Telefon' : `Wählen Sie P1 bis P${keys}`,
  }),
  'soft-key-no-message': ({ phone }) => ({
    text: `Über HTTP sendet keine Taste von ${phone} Daten.`,
    next: 'Erreichen Sie das Telefon über SIP, oder wählen Sie eine andere Aktion',
  }),
  'soft-key-needs-offhook': () => ({
    text: 'Eine Taste, die einen Befehl von Offhook ausführt, geht nur, solange Offhook läuft, und nur an einem Telefon seiner Einstellungen.',
    next: 'Starten Sie Offhook, und nennen Sie kein anderes Telefon',
  }),
  'soft-keys-not-known': () => ({
    text: 'Welche Tasten Offhook gesetzt hat, ist nur von den Telefonen seiner Einstellungen bekannt.',
    next: 'Nennen Sie die Taste: offhook soft-key P3 --light off',
  }),
  'soft-key-circle': ({ name, key }) => ({
    text: `„${name}“ drückt ${key}, und ${key} führt einen Befehl von Offhook aus: Beide würden einander endlos drücken.`,
    next: `Nehmen Sie ${key} aus der Folge`,
  }),
  'soft-keys-refused': ({ phone, status }) => ({
    text: `${phone} nimmt von diesem Computer keine Tasten an (SIP-Status ${status}).`,
    next: 'Schalten Sie am Telefon filter_registrar aus, und geben Sie der Taste den Typ Button',
  }),
  'soft-keys-unreadable': ({ phone }) => ({
    text: `${phone} zeigt diesem Benutzer seine Einstellungen nicht, so ließen sich Namen und Aktionen nicht zurückgeben. Geändert wurde nichts.`,
    next: 'Tragen Sie den Administrator des Telefons in den Einstellungen ein',
  }),
  'light-not-fetched': ({ phone, own }) => ({
    text: `${phone} sollte seine Lichter bei ${own} abholen und ist nicht gekommen.`,
    next: 'Prüfen Sie, ob eine Firewall das Telefon zu diesem Computer lässt',
  }),
  'light-waits': ({ phone }) => ({
    text: `${phone} hat seine Lichter nicht genommen: Es zeigte sie auf dem Display, und dort ist vielleicht ein Gespräch.`,
    next: 'Warten Sie: Offhook versucht es von selbst noch einmal',
  }),
  'url-not-opened': () => ({
    text: 'Das System hat die Adresse dieser Taste nicht geöffnet.',
    next: 'Prüfen Sie, womit das System solche Adressen öffnet',
  }),
  'cannot-listen': ({ phone }) => ({
    text: `Dieser Computer hat keine Adresse, unter der ${phone} ihn erreicht.`,
    next: 'Prüfen Sie die Adresse des Telefons und das Netz',
  }),
} satisfies Partial<ProblemWords>;
