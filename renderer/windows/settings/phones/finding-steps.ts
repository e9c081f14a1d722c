import type { LoginForm } from '../../../../electron/contract/phones/login';
import type { PhonePatch, PhoneProfile } from '../../../../electron/contract/phones/profile';
import type { Problem, ProblemCode } from '../../../../electron/contract/problem';
import type { Words } from '../../../messages/words';
import { usualPort } from './address';
import type { ProfileField } from './ProfileFields';

/** A field of the editor that only the user can fill. */
export type FieldToFill = 'password' | 'address' | 'port' | 'user' | 'file' | 'oldTls';

/** A step that Offhook can take about a finding at the press of a button. */
export type Step =
  | {
      readonly is: 'change';
      readonly label: string;
      readonly patch: PhonePatch;
      readonly field: ProfileField;
    }
  | { readonly is: 'fill'; readonly label: string; readonly field: FieldToFill }
  | { readonly is: 'accept'; readonly label: string; readonly form: LoginForm }
  | { readonly is: 'find'; readonly label: string };

/** The port of a newer web interface's older pages (PROTOCOL.md 1.4). */
const OLDER_PAGES_PORT = 3112;

const FILL: Readonly<Partial<Record<ProblemCode, readonly FieldToFill[]>>> = {
  'password-missing': ['password'],
  'password-refused': ['password'],
  'name-not-found': ['address'],
  unreachable: ['address'],
  'no-route': ['address'],
  'not-a-phone': ['address'],
  'other-phone': ['address'],
  'bad-reply': ['address'],
  'too-much': ['address'],
  'nothing-listens': ['port'],
  'other-page': ['port'],
  'display-refused': ['user'],
  'foreign-reply': ['address'],
  'certificate-file': ['file'],
  'old-tls': ['oldTls'],
};

const FINDABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreachable',
  'name-not-found',
  'no-route',
  'not-a-phone',
  'other-phone',
]);

/** Findings whose own next step says more than the buttons. */
const SAYS_MORE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'no-route',
  'nothing-listens',
  'other-page',
  'display-refused',
  'old-tls',
  'login-weaker',
]);

function changeFor(problem: Problem, profile: PhoneProfile, words: Words['doctor']['steps']): Step | null {
  switch (problem.code) {
    case 'https-wanted': {
      const usual = profile.port === usualPort('http');
      return {
        is: 'change',
        label: usual ? words.https : words.httpsOnly,
        patch: { scheme: 'https', ...(usual ? { port: usualPort('https') } : {}) },
        field: 'scheme',
      };
    }
    case 'port-3112':
      return { is: 'change', label: words.port3112, patch: { port: OLDER_PAGES_PORT }, field: 'port' };
    case 'phone-moved':
      return { is: 'change', label: words.host(problem.host), patch: { host: problem.host }, field: 'host' };
    case 'wrong-model':
      return { is: 'change', label: words.model(problem.says), patch: { model: problem.says }, field: 'model' };
    case 'login-weaker':
      return { is: 'accept', label: words.login, form: problem.now };
    case 'password-refused':
      return problem.beyondAscii
        ? { is: 'change', label: words.latin1, patch: { passwordEncoding: 'latin-1' }, field: 'encoding' }
        : null;
    case 'certificate':
      return { is: 'change', label: words.pinned, patch: { certificate: 'pinned' }, field: 'certificate' };
    default:
      return null;
  }
}

const listOf = (step: Step | null): readonly Step[] => (step === null ? [] : [step]);

/** The buttons for a finding, and whether its words say more than they do. */
export function stepsFor(problem: Problem, profile: PhoneProfile, words: Words['doctor']['steps']) {
  const change = changeFor(problem, profile, words);
  const fill = (FILL[problem.code] ?? []).map((field): Step => ({ is: 'fill', label: words[field], field }));
  const find: readonly Step[] = FINDABLE.has(problem.code) ? [{ is: 'find', label: words.find }] : [];
  // A password that was mistyped is likelier than a phone that reads its letters otherwise.
  const steps =
    problem.code === 'password-refused' ? [...fill, ...listOf(change)] : [...listOf(change), ...fill, ...find];
  const saysMore = SAYS_MORE.has(problem.code) || (problem.code === 'password-refused' && problem.beyondAscii === true);
  return { steps, saysMore: steps.length === 0 || saysMore };
}
