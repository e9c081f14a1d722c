import type { Ability } from '../../../electron/contract/phones/ways';
import type { ProblemWords } from '../say';

/** What a way to the phone cannot do, behind "Über SIP ". */
const lacking: Readonly<Record<Ability, (phone: string) => string>> = {
  chain: (phone) => `nimmt ${phone} immer nur eine Taste an`,
  hold: (phone) => `kann ${phone} eine Taste nicht für eine bestimmte Zeit halten`,
  dtmf: (phone) => `kann ${phone} keine Töne senden`,
  display: (phone) => `zeigt ${phone} sein Display nicht`,
  touch: (phone) => `lässt sich das Display von ${phone} nicht berühren`,
  documents: (phone) => `kann ${phone} keine Dokumente abrufen`,
  settings: (phone) => `zeigt ${phone} seine Einstellungen nicht`,
  'release-all': (phone) => `kann ${phone} nicht alle Gespräche auf einmal beenden`,
  line: (phone) => `kann ${phone} nicht mit einer anderen Identität wählen`,
  'one-identity': (phone) => `kann ${phone} seine Identitäten nur alle zusammen ab- oder neu anmelden`,
  're-register-all': (phone) => `${phone} kann immer nur eine Identität neu anmelden`,
  'one-list': (phone) => `kann ${phone} seine Anruflisten nur alle zusammen löschen`,
  'all-lists': (phone) => `${phone} kann immer nur eine Anrufliste löschen`,
  'log-off': (phone) => `kann ${phone} nicht abgemeldet werden`,
  'play-ringer': (phone) => `kann ${phone} keinen Klingelton abspielen`,
  'mend-line-info': (phone) => `hat ${phone} keine Leitungstexte`,
  reboot: (phone) => `kann ${phone} nicht neu gestartet werden`,
  reset: (phone) => `kann ${phone} nicht zurückgesetzt werden`,
  'upgrade-firmware': (phone) => `kann ${phone} keine Firmware installieren`,
};

const AT_THE_PHONE = 'Tun Sie es direkt am Telefon';

/** The next step to the same end, where there is one. */
const instead: Readonly<Partial<Record<Ability, string>>> = {
  hold: 'Halten Sie die Taste direkt am Telefon',
  dtmf: 'Wählen Sie nur die Nummer und tippen Sie die Ziffern dann am Telefon ein',
  display: 'Sehen Sie direkt am Telefon nach',
  touch: 'Berühren Sie das Display direkt am Telefon',
  'release-all': 'Legen Sie ein Gespräch nach dem anderen auf',
  line: 'Wählen Sie mit der Standard-Identität oder wählen Sie eine am Telefon aus',
  'one-identity': 'Tun Sie es für alle zusammen oder für diese eine direkt am Telefon',
  're-register-all': 'Tun Sie es für eine Identität nach der anderen',
  'one-list': 'Löschen Sie alle zusammen oder diese eine direkt am Telefon',
  'all-lists': 'Löschen Sie eine Liste nach der anderen',
  'play-ringer': 'Spielen Sie ihn direkt am Telefon ab',
  'upgrade-firmware': 'Aktualisieren Sie sie direkt am Telefon oder dort, wo es provisioniert wird',
};

/** The two that only the other way can do. */
const isOfHttp = (lacks: Ability): boolean => lacks === 'all-lists' || lacks === 're-register-all';

/** Which settings of the phone let this computer in; `own`: its address, '' where it is not known. */
const trust = (own: string): string =>
  `Tragen Sie am Telefon ${own === '' ? 'die Adresse dieses Computers' : own} in mb_trusted_hosts ein, schalten Sie xml_notify ein und filter_registrar aus, und setzen Sie network_id_port auf 5060`;

/** The problems of the way by SIP, in German. */
export const bySip = {
  'not-this-way': ({ phone, lacks }) => ({
    text: `${isOfHttp(lacks) ? '' : 'Über SIP '}${lacking[lacks](phone)}. Es wurde nichts gesendet.`,
    next: instead[lacks] ?? AT_THE_PHONE,
  }),
  'cut-short': ({ phone, pressed }) => ({
    text: `Gestoppt, bevor ${phone} alle Tasten hatte: ${pressed} ${pressed === 1 ? 'wurde' : 'wurden'} gedrückt, der Rest wurde nicht gesendet.`,
    next: 'Sehen Sie auf das Display des Telefons',
  }),
  'in-part': ({ phone, pressed }) => ({
    text: `${phone} hat ${pressed} ${pressed === 1 ? 'Taste' : 'Tasten'} angenommen und dann keine mehr. Der Rest wurde nicht gesendet.`,
    next: 'Sehen Sie auf das Display des Telefons, bevor Sie sie noch einmal drücken',
  }),
  'too-long': ({ address }) => ({
    text: `Das ist zu lang, um es auf einmal an ${address} zu senden. Es wurde nichts gesendet.`,
    next: 'Wählen Sie eine kürzere Nummer',
  }),
  'not-trusted': ({ address, status, own }) => ({
    text: `Das Telefon unter ${address} nimmt von diesem Computer weder Tasten noch Nummern an (Status ${status}).`,
    next: trust(own),
  }),
  'notify-silent': ({ address, own }) => ({
    text: `Gesendet, aber ${address} hat nicht geantwortet. Das Telefon kann es trotzdem getan haben: Sehen Sie zuerst auf sein Display.`,
    next: trust(own),
  }),
  'sip-silent': ({ address }) => ({
    text: `Unter ${address} antwortet nichts auf SIP. Ohne network_id_port wählt ein Telefon seinen SIP-Port selbst.`,
    next: 'Setzen Sie network_id_port am Telefon auf 5060 und prüfen Sie seine Adresse',
  }),
  'other-form': ({ phone }) => ({
    text: `${phone} nimmt NOTIFY in einer anderen Form an als üblich.`,
    next: 'Benutzen Sie diese Form in den Einstellungen',
  }),
} satisfies Partial<ProblemWords>;
