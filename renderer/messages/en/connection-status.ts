import type { ConnectionStatus } from '../../../electron/contract/phones/state';
import { assertNever } from '../say';

/** The way to the phone in a word or two. */
export function connectionStatus(status: ConnectionStatus): string {
  switch (status.is) {
    case 'ready':
      return 'Ready';
    case 'asking':
      return 'Checking …';
    case 'unknown':
      return 'Not checked yet';
    case 'restarting':
      return 'Restarting …';
    case 'trouble':
      return trouble[status.problem.code] ?? 'Trouble';
    default:
      return assertNever(status);
  }
}

const trouble: Readonly<Partial<Record<string, string>>> = {
  unreachable: 'Phone not reachable',
  'no-reply': 'Phone not reachable',
  'name-not-found': 'Address unknown',
  'password-missing': 'Password needed',
  'password-refused': 'Password refused',
  'locked-out': 'Login blocked',
  'login-weaker': 'Weaker login',
  'keychain-locked': 'Keychain locked',
  'keychain-missing': 'Keychain missing',
  'keychain-dismissed': 'Keychain locked',
  'password-lost': 'Password lost',
  'https-wanted': 'HTTPS needed',
  'certificate-new': 'Certificate not trusted yet',
  'certificate-changed': 'Certificate changed',
  certificate: 'Certificate not trusted',
  'certificate-file': 'Certificate file missing',
  'old-tls': 'Old TLS',
  'no-route': 'Phone not reachable',
  'nothing-listens': 'Phone not reachable',
  'sip-silent': 'Phone not reachable',
  'not-trusted': 'Does not trust this computer',
  'other-form': 'Needs another form of SIP',
  'notify-silent': 'No answer',
  'hidden-tags': 'Commands refused',
  'queries-restricted': 'Commands refused',
  'no-remote-control': 'No commands over HTTP',
  'not-a-phone': 'Not a phone',
  'foreign-reply': 'Something else answers',
  dropped: 'Phone not reachable',
  'phone-moved': 'New address',
  'other-phone': 'Another phone',
  'not-restarted': 'Not back yet',
  'server-not-set': 'FreeSWITCH not set up',
  'server-password-missing': 'FreeSWITCH needs a password',
  'server-password-refused': 'FreeSWITCH refused the password',
  'server-name-not-found': 'FreeSWITCH not reachable',
  'server-unreachable': 'FreeSWITCH not reachable',
  'server-silent': 'FreeSWITCH does not answer',
  'server-unsure': 'FreeSWITCH does not answer',
  'server-bad-reply': 'Not FreeSWITCH',
  'server-not-let-in': 'FreeSWITCH refuses access',
  'server-forbids': 'No FreeSWITCH permission',
  'not-registered': 'Not registered',
  'several-registered': 'Several phones',
  'behind-nat': 'Behind a router',
};
