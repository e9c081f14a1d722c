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
    text: 'Nur ein laufendes Offhook merkt sich Tasten und hört, wenn sie gedrückt werden, und nur an den Telefonen seiner Einstellungen.',
    next: 'Starten Sie Offhook',
  }),
  'soft-keys-not-known': () => ({
    text: 'Offhook kennt die belegten Tasten nur bei den Telefonen seiner Einstellungen.',
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
    text: `${phone} zeigt diesem Benutzer seine Einstellungen nicht. Beschriftungen und Aktionen ließen sich nicht wiederherstellen; geändert wurde nichts.`,
    next: 'Tragen Sie den Administrator des Telefons in den Einstellungen ein',
  }),
  'presses-not-heard': ({ phone }) => ({
    text: `FreeSWITCH sagt Offhook nicht, wann diese Taste von ${phone} gedrückt wird.`,
    next: 'Bitten Sie seinen Administrator, RECV_MESSAGE in esl-allowed-events zu nennen',
  }),
  'light-not-fetched': ({ phone, own }) => ({
    text: `${phone} sollte seine Lichter bei ${own} abholen und ist nicht gekommen.`,
    next: 'Prüfen Sie, ob eine Firewall das Telefon zu diesem Computer lässt',
  }),
  'light-waits': ({ phone }) => ({
    text: `${phone} hat seine Lichter noch nicht geholt: Es zeigt sie auf dem Display, und vielleicht läuft ein Gespräch.`,
    next: 'Warten Sie: Offhook versucht es von selbst noch einmal',
  }),
  'url-not-opened': () => ({
    text: 'Das System hat die Adresse dieser Taste nicht geöffnet.',
    next: 'Prüfen Sie, womit das System solche Adressen öffnet',
  }),
  'cannot-listen': ({ phone }) => ({
    text: `Dieser Computer hat keinen Weg gefunden, auf dem ${phone} ihn erreicht.`,
    next: 'Prüfen Sie die Adresse des Telefons und das Netz',
  }),
} satisfies Partial<ProblemWords>;
