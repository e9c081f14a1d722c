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
    ? `Unter dem Namen von ${phone} ist ein anderes Telefon angemeldet als das ausgewählte: ${list}.`
    : `Unter dem Namen von ${phone} sind mehrere Telefone angemeldet: ${list}.`;
};

/** The problems of the FreeSWITCH at which phones are registered, in German. */
export const byServer = {
  'server-not-set': () => ({
    text: 'Dieses Telefon ist über seine Anmeldung benannt, und kein FreeSWITCH ist eingetragen, das weiß, wo es ist.',
    next: 'Tragen Sie den Server in den Einstellungen ein',
  }),
  'server-password-missing': ({ server }) => ({
    text: `Für FreeSWITCH unter ${server} ist kein Passwort da.`,
    next: 'Geben Sie es in den Einstellungen ein',
  }),
  'server-name-not-found': ({ server }) => ({
    text: `Der Name des Servers ${server} führt zu keiner Adresse.`,
    next: 'Prüfen Sie den Server in den Einstellungen',
  }),
  'server-unreachable': ({ server }) => ({
    text: `Unter ${server} antwortet nichts; dort müsste FreeSWITCH sein.`,
    next: 'Prüfen Sie, ob es läuft und ob sein Event Socket dort lauscht',
  }),
  'server-not-let-in': ({ server }) => ({
    text: `FreeSWITCH unter ${server} lässt diesen Computer nicht herein. Das entscheidet es nach der Adresse, vor jedem Passwort.`,
    next: 'Bitten Sie seinen Administrator, diesen Computer in apply-inbound-acl einzutragen',
  }),
  'server-password-refused': ({ server }) => ({
    text: `FreeSWITCH unter ${server} hat das Passwort abgelehnt. Von selbst sagt Offhook es nicht noch einmal.`,
    next: 'Geben Sie es in den Einstellungen neu ein',
  }),
  'server-forbids': ({ server }) => ({
    text: `FreeSWITCH unter ${server} sagt diesem Benutzer nicht, wo Telefone sind.`,
    next: 'Bitten Sie seinen Administrator, sofia_contact, show und sofia in esl-allowed-api einzutragen',
  }),
  'server-silent': ({ server }) => ({
    text: `FreeSWITCH unter ${server} hat nicht gesagt, wo das Telefon ist. An das Telefon wurde nichts gesendet.`,
    next: 'Versuchen Sie es gleich noch einmal',
  }),
  'server-bad-reply': ({ server }) => ({
    text: `Die Antwort von ${server} ist keine des Event Sockets von FreeSWITCH.`,
    next: 'Prüfen Sie den Server und seinen Port in den Einstellungen',
  }),
  'server-unsure': ({ server }) => ({
    text: `Gesendet, aber FreeSWITCH unter ${server} hat nicht gesagt, dass es das angenommen hat. Das Telefon kann es trotzdem bekommen haben.`,
    next: 'Sehen Sie zuerst auf das Display des Telefons',
  }),
  'not-registered': ({ registration, server }) => ({
    text: `Als ${registration} ist bei ${server} kein Telefon angemeldet.`,
    next: 'Prüfen Sie, ob das Telefon läuft und welche Nebenstelle es hat',
  }),
  'several-registered': (problem) => ({
    text: `${others(problem)} Gesendet wurde nichts.`,
    next: 'Wählen Sie das gemeinte in den Einstellungen aus',
  }),
  'behind-nat': ({ phone }) => ({
    text: `${phone} steht hinter einem Router: Nur FreeSWITCH erreicht es. Gesendet wurde nichts.`,
    next: 'Benutzen Sie SIP, über FreeSWITCH, in den Einstellungen',
  }),
} satisfies Partial<ProblemWords>;
