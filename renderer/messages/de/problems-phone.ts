import type { LoginForm } from '../../../electron/contract/phones/login';
import { type ProblemWords, shortened } from '../say';
import { clockAfter } from './times';

const CHECK_ADDRESS = 'Prüfen Sie die Adresse in den Einstellungen';

/** How a phone asks for the password: behind "verlangt es" and "war es". */
const loginForm = (form: LoginForm): string => {
  if (form.scheme === 'basic') return 'mit Basic, das es nicht verbirgt';
  const hash = form.hash === 'sha256' ? 'SHA-256' : 'MD5';
  return form.qop ? `mit Digest und ${hash}` : `mit Digest und ${hash} in der ältesten Form`;
};

/** The answers of a phone, or the lack of one, in German. */
export const answered = {
  'name-not-found': ({ host }) => ({
    text: `Offhook hat zum Namen ${host} keine Adresse gefunden.`,
    next: CHECK_ADDRESS,
  }),
  unreachable: ({ address }) => ({
    text: `Unter ${address} antwortet kein Telefon: Telefon nicht erreichbar.`,
    next: CHECK_ADDRESS,
  }),
  'no-reply': ({ address }) => ({
    text: `Das Telefon unter ${address} hat nicht rechtzeitig geantwortet.`,
    next: 'Sehen Sie auf sein Display, bevor Sie es noch einmal senden',
  }),
  dropped: ({ address }) => ({
    text: `Das Telefon unter ${address} antwortet nicht mehr; dies wurde nicht gesendet.`,
    next: 'Sehen Sie auf das Telefon und versuchen Sie es dann erneut',
  }),
  'given-up': () => ({
    text: 'Das wurde nicht gesendet, weil es zu spät war: Es hatte zu lange gewartet, oder das anfragende Programm war schon beendet.',
    next: 'Versuchen Sie es noch einmal',
  }),
  'bad-reply': ({ address }) => ({
    text: `Offhook kann die Antwort von ${address} nicht lesen. Das Telefon kann es trotzdem getan haben: Sehen Sie zuerst auf sein Display.`,
    next: CHECK_ADDRESS,
  }),
  'foreign-reply': ({ address }) => ({
    text: `Gesendet, aber die Antwort von ${address} stammt nicht vom Telefon. Das Telefon kann es trotzdem bekommen haben: Ein zweiter Versuch ruft vielleicht zweimal an.`,
    next: 'Sehen Sie zuerst auf das Display des Telefons; vielleicht verlangt dieses Netz eine Anmeldung im Browser',
  }),
  'too-much': ({ address }) => ({
    text: `Die Antwort von ${address} war zu groß für ein Telefon.`,
    next: CHECK_ADDRESS,
  }),
  'password-missing': ({ phone }) => ({
    text: `${phone} verlangt ein Passwort.`,
    next: 'Geben Sie das Passwort ein',
  }),
  'password-refused': ({ beyondAscii }) => ({
    text: 'Das Telefon hat das Passwort abgelehnt. Offhook fragt nicht weiter, damit das Telefon Sie nicht aussperrt.',
    next: beyondAscii
      ? 'Geben Sie das Passwort neu ein. Es hat Buchstaben wie ä oder é, die ältere Telefone als Latin-1 lesen: Stellen Sie das in den Einstellungen unter „Weiteres“ ein'
      : 'Geben Sie das Passwort neu ein',
  }),
  'login-weaker': ({ address, now, before }) => ({
    text:
      now.realm === before.realm
        ? `${address} verlangt das Passwort ${loginForm(now)}; bisher war es ${loginForm(before)}. Das Passwort wurde nicht gesendet.`
        : `${address} verlangt das Passwort von „${shortened(now.realm)}“; bisher war es das von „${shortened(before.realm)}“. Das Passwort wurde nicht gesendet.`,
    next: 'Vielleicht wurde das Telefon zurückgesetzt oder hat neue Firmware. Oder ein anderes Gerät gibt sich als das Telefon aus, um das Passwort zu bekommen: Erlauben Sie es in den Einstellungen nur, wenn Sie wissen, warum',
  }),
  'locked-out': ({ phone, until }) => ({
    text: `${phone} hat die Anmeldung nach mehreren falschen Passwörtern vorübergehend gesperrt.`,
    next:
      until === undefined
        ? 'Warten Sie einige Minuten und prüfen Sie dann das Telefon'
        : `Prüfen Sie das Telefon später, nicht vor ${clockAfter(until)} Uhr`,
  }),
  'https-wanted': ({ address }) => ({
    text: `Das Telefon unter ${address} verlangt HTTPS.`,
    next: 'Wählen Sie https in den Einstellungen',
  }),
  certificate: ({ address }) => ({
    text: `Keine Zertifizierungsstelle bestätigt das Zertifikat von ${address}. Es wurde nichts dorthin gesendet.`,
    next: 'Prüfen Sie die Adresse oder vertrauen Sie in den Einstellungen dem Zertifikat selbst',
  }),
  'no-remote-control': ({ phone }) => ({
    text: `${phone} nimmt über HTTP keine Befehle an, wie alle Telefone der Reihe D8xx.`,
    next: 'Benutzen Sie SIP in den Einstellungen',
  }),
  'not-a-phone': ({ address }) => ({
    text: `Das Gerät unter ${address} ist kein Snom-Telefon.`,
    next: CHECK_ADDRESS,
  }),
  refused: ({ address, status }) => ({
    text: `Das Telefon unter ${address} hat die Anfrage abgelehnt (Status ${status}).`,
    next: 'Prüfen Sie das Telefon in den Einstellungen',
  }),
} satisfies Partial<ProblemWords>;
