import type { Ability } from '../../../electron/contract/phones/ways';
import type { ProblemWords } from '../say';

/** What a way to the phone cannot do, behind "Über SIP ". */
const lacking: Readonly<Record<Ability, (phone: string) => string>> = {
  chain: (phone) => `nimmt ${phone} immer nur eine Taste`,
  hold: (phone) => `nimmt ${phone} keine Taste an, die eine bestimmte Zeit gehalten wird`,
  dtmf: (phone) => `nimmt ${phone} keine Töne an`,
  display: (phone) => `zeigt ${phone} sein Display nicht`,
  touch: (phone) => `nimmt ${phone} keine Berührung an`,
  documents: (phone) => `holt ${phone} keine Dokumente`,
  settings: (phone) => `zeigt ${phone} seine Einstellungen nicht`,
  'release-all': (phone) => `kann ${phone} nicht alle Gespräche auf einmal beenden`,
  line: (phone) => `kann ${phone} nicht von einer anderen Leitung wählen`,
  'one-identity': (phone) => `kann ${phone} seine Identitäten nur alle zusammen ab- oder neu anmelden`,
  're-register-all': (phone) => `${phone} meldet immer nur eine Identität neu an`,
  'one-list': (phone) => `kann ${phone} seine Anruflisten nur alle zusammen löschen`,
  'all-lists': (phone) => `${phone} löscht immer nur eine Anrufliste`,
  'log-off': (phone) => `kann ${phone} nicht abgemeldet werden`,
  'play-ringer': (phone) => `spielt ${phone} keinen Klingelton`,
  'mend-line-info': (phone) => `hat ${phone} keine Leitungsnamen, die zu reparieren wären`,
  reboot: (phone) => `kann ${phone} nicht neu gestartet werden`,
  reset: (phone) => `kann ${phone} nicht zurückgesetzt werden`,
  'upgrade-firmware': (phone) => `nimmt ${phone} keine Firmware an`,
};

const AT_THE_PHONE = 'Tun Sie es am Telefon selbst';

/** The next step to the same end, where there is one. */
const instead: Readonly<Partial<Record<Ability, string>>> = {
  hold: 'Halten Sie die Taste am Telefon selbst',
  dtmf: 'Wählen Sie nur die Nummer und tippen Sie die Ziffern dann am Telefon',
  display: 'Sehen Sie auf das Telefon selbst',
  touch: 'Berühren Sie das Display am Telefon selbst',
  'release-all': 'Legen Sie ein Gespräch nach dem anderen auf',
  line: 'Wählen Sie von der üblichen Leitung, oder suchen Sie die Leitung am Telefon aus',
  'one-identity': 'Tun Sie es für alle zusammen, oder für diese eine am Telefon selbst',
  're-register-all': 'Tun Sie es für eine Identität nach der anderen',
  'one-list': 'Löschen Sie alle zusammen, oder diese eine am Telefon selbst',
  'all-lists': 'Löschen Sie eine Liste nach der anderen',
  'play-ringer': 'Spielen Sie ihn am Telefon selbst ab',
  'upgrade-firmware': 'Erneuern Sie sie am Telefon selbst, oder wo es provisioniert wird',
};

/** The two that only the other way can do. */
const isOfHttp = (lacks: Ability): boolean => lacks === 'all-lists' || lacks === 're-register-all';

/** Which settings of the phone let this computer in; `own`: its address, '' where it is not known. */
const trust = (own: string): string =>
  `Tragen Sie am Telefon ${own === '' ? 'die Adresse dieses Computers' : own} in mb_trusted_hosts ein, schalten Sie xml_notify ein und filter_registrar aus, und setzen Sie network_id_port auf 5060`;

/** The problems of the way by SIP, in German. */
export const bySip = {
  'not-this-way': ({ phone, lacks }) => ({
    text: `${isOfHttp(lacks) ? '' : 'Über SIP '}${lacking[lacks](phone)}. Gesendet wurde nichts.`,
    next: instead[lacks] ?? AT_THE_PHONE,
  }),
  'cut-short': ({ phone, pressed }) => ({
    text: `Beendet, bevor ${phone} alle Tasten hatte: ${pressed} ${pressed === 1 ? 'wurde' : 'wurden'} gedrückt, der Rest nicht gesendet.`,
    next: 'Sehen Sie auf das Display des Telefons',
  }),
  'in-part': ({ phone, pressed }) => ({
    text: `${phone} hat ${pressed} ${pressed === 1 ? 'Taste' : 'Tasten'} genommen und dann keine mehr. Der Rest wurde nicht gesendet.`,
    next: 'Sehen Sie auf das Display des Telefons, bevor Sie sie noch einmal drücken',
  }),
  'too-long': ({ address }) => ({
    text: `Das ist länger, als sich an ${address} auf einmal senden lässt. Gesendet wurde nichts.`,
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
    text: `Unter ${address} antwortet nichts auf SIP. Ohne network_id_port nimmt ein Telefon SIP an einem Port seiner Wahl an.`,
    next: 'Setzen Sie network_id_port am Telefon auf 5060 und prüfen Sie seine Adresse',
  }),
  'other-form': ({ phone }) => ({
    text: `${phone} nimmt ein NOTIFY in einer anderen als der üblichen Form an.`,
    next: 'Benutzen Sie diese Form in den Einstellungen',
  }),
} satisfies Partial<ProblemWords>;
