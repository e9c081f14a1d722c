import type { Ability } from '../../../electron/contract/phones/ways';
import type { ProblemWords } from '../say';

/** What a way to the phone cannot do, behind "Über SIP ". */
const lacking: Readonly<Record<Ability, (phone: string) => string>> = {
  hold: (phone) => `nimmt ${phone} keine Taste, die eine bestimmte Zeit gehalten wird`,
  dtmf: (phone) => `nimmt ${phone} keine Töne`,
  display: (phone) => `zeigt ${phone} sein Display nicht`,
  touch: (phone) => `nimmt ${phone} keine Berührung`,
  'release-all': (phone) => `kann ${phone} nicht alle Gespräche auf einmal beenden`,
  line: (phone) => `kann ${phone} nicht von einer anderen Leitung wählen`,
  'one-identity': (phone) => `kann ${phone} seine Identitäten nur alle zusammen ab- oder neu anmelden`,
  're-register-all': (phone) => `${phone} meldet immer nur eine Identität neu an`,
  'one-list': (phone) => `kann ${phone} seine Anruflisten nur alle zusammen löschen`,
  'all-lists': (phone) => `${phone} löscht immer nur eine Anrufliste`,
  'log-off': (phone) => `kann ${phone} nicht abgemeldet werden`,
  're-register': (phone) => `kann ${phone} nicht neu angemeldet werden`,
  'play-ringer': (phone) => `spielt ${phone} keinen Klingelton`,
  'mend-line-info': (phone) => `hat ${phone} keine Leitungsnamen, die zu reparieren wären`,
  reboot: (phone) => `kann ${phone} nicht neu gestartet werden`,
  reset: (phone) => `kann ${phone} nicht zurückgesetzt werden`,
  'clear-list': (phone) => `kann ${phone} seine Anruflisten nicht löschen`,
  'upgrade-firmware': (phone) => `nimmt ${phone} keine Firmware`,
};

/** The two that only the other way can do. */
const isOfHttp = (lacks: Ability): boolean => lacks === 'all-lists' || lacks === 're-register-all';

/** Which settings of the phone let this computer in; `own`: its address, '' where it is not known. */
const trust = (own: string): string =>
  `Am Telefon ${own === '' ? 'die Adresse dieses Computers' : own} in mb_trusted_hosts eintragen, xml_notify ein- und filter_registrar ausschalten und network_id_port auf 5060 setzen`;

/** The problems of the way by SIP, in German. */
export const bySip = {
  'not-this-way': ({ phone, lacks }) => ({
    text: `${isOfHttp(lacks) ? '' : 'Über SIP '}${lacking[lacks](phone)}. Gesendet wurde nichts.`,
    next: 'Am Telefon selbst tun',
  }),
  'cut-short': ({ phone, pressed }) => ({
    text: `Das Gespräch wurde beendet, bevor ${phone} alle Tasten hatte: ${pressed} ${pressed === 1 ? 'wurde' : 'wurden'} gedrückt, der Rest nicht gesendet.`,
    next: 'Auf das Display des Telefons sehen',
  }),
  'too-long': ({ address }) => ({
    text: `Das ist länger, als sich an ${address} auf einmal senden lässt. Gesendet wurde nichts.`,
    next: 'Eine kürzere Nummer wählen',
  }),
  'not-trusted': ({ address, status, own }) => ({
    text: `Das Telefon unter ${address} nimmt von diesem Computer weder Tasten noch Nummern (Status ${status}).`,
    next: trust(own),
  }),
  'notify-silent': ({ address, own }) => ({
    text: `Gesendet, aber ${address} hat nicht geantwortet. Das Telefon kann es trotzdem getan haben: Sehen Sie zuerst auf sein Display.`,
    next: trust(own),
  }),
  'sip-silent': ({ address }) => ({
    text: `Unter ${address} antwortet nichts auf SIP. Ohne network_id_port nimmt ein Telefon SIP an einem Port seiner Wahl.`,
    next: 'Am Telefon network_id_port auf 5060 setzen und seine Adresse prüfen',
  }),
  'other-form': ({ phone }) => ({
    text: `${phone} nimmt ein NOTIFY in einer anderen Form als der üblichen.`,
    next: 'Ab jetzt diese Form verwenden',
  }),
} satisfies Partial<ProblemWords>;
