import type { SeenPhone } from '../../../electron/contract/phones/registration-name';
import type { ProblemWords } from '../say';

const seen = ({ model, address }: SeenPhone): string => (model === undefined ? address : `${model} unter ${address}`);

const others = ({
  phone,
  registered,
}: {
  readonly phone: string;
  readonly registered: readonly SeenPhone[];
}): string => {
  const list = registered.map(seen).join(', ');
  return registered.length === 1
    ? `Unter dem Namen von ${phone} ist ein anderes Telefon angemeldet als das gewählte: ${list}.`
    : `Unter dem Namen von ${phone} sind mehrere Telefone angemeldet: ${list}.`;
};

/** The problems of the FreeSWITCH at which phones are registered, in German. */
export const byServer = {
  'server-not-set': () => ({
    text: 'Dieses Telefon ist über seine Anmeldung eingerichtet, aber es ist kein FreeSWITCH eingetragen, das seine Adresse kennt.',
    next: 'Tragen Sie den Server in den Einstellungen ein',
  }),
  'server-password-missing': ({ server }) => ({
    text: `Für FreeSWITCH unter ${server} fehlt das Passwort.`,
    next: 'Geben Sie es in den Einstellungen ein',
  }),
  'server-name-not-found': ({ server }) => ({
    text: `Offhook hat zum Namen des Servers ${server} keine Adresse gefunden.`,
    next: 'Prüfen Sie den Server in den Einstellungen',
  }),
  'server-unreachable': ({ server }) => ({
    text: `FreeSWITCH antwortet unter ${server} nicht.`,
    next: 'Prüfen Sie, ob es läuft und ob sein Event Socket dort lauscht',
  }),
  'server-not-let-in': ({ server }) => ({
    text: `FreeSWITCH unter ${server} lehnt diesen Computer wegen seiner Adresse ab, noch vor jedem Passwort.`,
    next: 'Bitten Sie seinen Administrator, diesen Computer in apply-inbound-acl einzutragen',
  }),
  'server-password-refused': ({ server }) => ({
    text: `FreeSWITCH unter ${server} hat das Passwort abgelehnt. Offhook sendet es nicht von selbst noch einmal.`,
    next: 'Geben Sie es in den Einstellungen neu ein',
  }),
  'server-forbids': ({ server }) => ({
    text: `FreeSWITCH unter ${server} nennt diesem Benutzer keine Adressen von Telefonen.`,
    next: 'Bitten Sie seinen Administrator, sofia_contact, show und sofia in esl-allowed-api einzutragen',
  }),
  'server-silent': ({ server }) => ({
    text: `FreeSWITCH unter ${server} hat die Adresse des Telefons nicht genannt. An das Telefon wurde nichts gesendet.`,
    next: 'Versuchen Sie es gleich noch einmal',
  }),
  'server-bad-reply': ({ server }) => ({
    text: `Die Antwort von ${server} stammt nicht vom Event Socket von FreeSWITCH.`,
    next: 'Prüfen Sie den Server und seinen Port in den Einstellungen',
  }),
  'server-unsure': ({ server }) => ({
    text: `Gesendet, aber FreeSWITCH unter ${server} hat es nicht bestätigt. Das Telefon kann es trotzdem bekommen haben.`,
    next: 'Sehen Sie zuerst auf das Display des Telefons',
  }),
  'not-registered': ({ registration, server }) => ({
    text: `Als ${registration} ist bei ${server} kein Telefon angemeldet.`,
    next: 'Prüfen Sie, ob das Telefon eingeschaltet ist und seine Nebenstelle stimmt',
  }),
  'several-registered': (problem) => ({
    text: `${others(problem)} Es wurde nichts gesendet.`,
    next: 'Wählen Sie in den Einstellungen das richtige aus',
  }),
  'behind-nat': ({ phone }) => ({
    text: `${phone} steht hinter einem Router: Nur FreeSWITCH erreicht es. Es wurde nichts gesendet.`,
    next: 'Wählen Sie in den Einstellungen SIP über FreeSWITCH',
  }),
} satisfies Partial<ProblemWords>;
