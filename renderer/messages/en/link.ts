import type { Link } from '../../../electron/contract/state';
import { assertNever } from '../say';

/** The way to the phone in a word or two. */
export function link(link: Link): string {
  switch (link.is) {
    case 'ready':
      return 'Ready';
    case 'asking':
      return 'Asking …';
    case 'unknown':
      return 'Not asked yet';
    case 'restarting':
      return 'Restarting …';
    case 'trouble':
      return trouble[link.problem.code] ?? 'Trouble';
    default:
      return assertNever(link);
  }
}

const trouble: Readonly<Partial<Record<string, string>>> = {
  unreachable: 'No answer',
  'no-reply': 'No answer',
  'name-not-found': 'Address unknown',
  'password-missing': 'Password needed',
  'password-refused': 'Password refused',
  'locked-out': 'Login blocked',
  'keychain-locked': 'Keychain locked',
  'https-wanted': 'Wants HTTPS',
  'certificate-new': 'Certificate not trusted yet',
  'certificate-changed': 'Other certificate',
  certificate: 'Certificate not trusted',
  'certificate-file': 'Certificate file missing',
  'old-tls': 'Old TLS',
  'no-route': 'No way to it',
  'nothing-listens': 'No answer',
  'hidden-tags': 'Commands turned down',
  'queries-restricted': 'Commands turned down',
  'no-remote-control': 'Takes no commands',
  'not-a-phone': 'Not a phone',
  'phone-moved': 'Other address',
  'other-phone': 'Another phone',
  'not-restarted': 'Not back yet',
};
