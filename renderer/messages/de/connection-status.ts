import type { ConnectionStatus } from '../../../electron/contract/phones/state';
import { assertNever } from '../say';

/** The way to the phone in a word or two. */
export function connectionStatus(status: ConnectionStatus): string {
  switch (status.is) {
    case 'ready':
      return 'Bereit';
    case 'asking':
      return 'Wird geprüft …';
    case 'unknown':
      return 'Noch nicht geprüft';
    case 'restarting':
      return 'Startet neu …';
    case 'trouble':
      return trouble[status.problem.code] ?? 'Gestört';
    default:
      return assertNever(status);
  }
}

const trouble: Readonly<Partial<Record<string, string>>> = {
  unreachable: 'Telefon nicht erreichbar',
  'no-reply': 'Telefon nicht erreichbar',
  'name-not-found': 'Adresse unbekannt',
  'password-missing': 'Passwort fehlt',
  'password-refused': 'Passwort abgelehnt',
  'locked-out': 'Anmeldung gesperrt',
  'login-weaker': 'Schwächere Anmeldung',
  'keychain-locked': 'Schlüsselbund gesperrt',
  'keychain-missing': 'Schlüsselbund fehlt',
  'keychain-dismissed': 'Schlüsselbund gesperrt',
  'password-lost': 'Passwort fehlt',
  'https-wanted': 'Verlangt HTTPS',
  'certificate-new': 'Zertifikat noch unbestätigt',
  'certificate-changed': 'Anderes Zertifikat',
  certificate: 'Zertifikat unbestätigt',
  'certificate-file': 'Zertifikatsdatei fehlt',
  'old-tls': 'Altes TLS',
  'no-route': 'Telefon nicht erreichbar',
  'nothing-listens': 'Telefon nicht erreichbar',
  'sip-silent': 'Telefon nicht erreichbar',
  'not-trusted': 'Vertraut diesem Computer nicht',
  'other-form': 'Braucht andere SIP-Form',
  'notify-silent': 'Keine Antwort',
  'hidden-tags': 'Lehnt Befehle ab',
  'queries-restricted': 'Lehnt Befehle ab',
  'no-remote-control': 'Keine Befehle über HTTP',
  'not-a-phone': 'Kein Telefon',
  'foreign-reply': 'Andere Gegenstelle',
  dropped: 'Telefon nicht erreichbar',
  'phone-moved': 'Neue Adresse',
  'other-phone': 'Anderes Telefon',
  'not-restarted': 'Noch nicht zurück',
  'server-not-set': 'Noch kein FreeSWITCH',
  'server-password-missing': 'FreeSWITCH braucht ein Passwort',
  'server-password-refused': 'FreeSWITCH lehnt das Passwort ab',
  'server-name-not-found': 'FreeSWITCH nicht erreichbar',
  'server-unreachable': 'FreeSWITCH nicht erreichbar',
  'server-silent': 'FreeSWITCH antwortet nicht',
  'server-unsure': 'FreeSWITCH antwortet nicht',
  'server-bad-reply': 'Kein FreeSWITCH',
  'server-not-let-in': 'FreeSWITCH: kein Zugang',
  'server-forbids': 'FreeSWITCH-Recht fehlt',
  'not-registered': 'Nicht angemeldet',
  'several-registered': 'Mehrere Telefone',
  'behind-nat': 'Hinter einem Router',
};
