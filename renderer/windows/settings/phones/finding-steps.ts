import type { LoginForm } from '../../../../electron/contract/phones/login';
import type { PhonePatch } from '../../../../electron/contract/phones/profile';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Problem, ProblemCode } from '../../../../electron/contract/problem';
import type { FieldOf } from '../../../../electron/contract/program/places';
import type { Words } from '../../../messages/words';
import { usualPort } from './address';
import { settingsToEnter } from './phone-settings';
import type { ProfileField } from './profile-field';

/** A field of the editor that only the user can fill, by the word on its button. */
type FieldToFill = 'password' | 'address' | 'port' | 'user' | 'file' | 'oldTls' | 'sipUser' | 'server';

const FIELD: Readonly<Record<FieldToFill, FieldOf<'phones'>>> = {
  password: 'password',
  address: 'host',
  port: 'port',
  user: 'user',
  file: 'ca-file',
  oldTls: 'old-tls',
  sipUser: 'sip-user',
  server: 'server-host',
};

/** A step that Offhook can take about a finding at the press of a button. */
export type Step =
  | {
      readonly is: 'change';
      readonly label: string;
      readonly patch: PhonePatch;
      readonly field: ProfileField;
    }
  | { readonly is: 'fill'; readonly label: string; readonly field: FieldOf<'phones'> }
  | { readonly is: 'accept'; readonly label: string; readonly form: LoginForm }
  | { readonly is: 'choose'; readonly label: string; readonly callId: string }
  | { readonly is: 'find'; readonly label: string };

type StepWords = Words['doctor']['steps'];

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
  'not-trusted': ['sipUser'],
  'notify-silent': ['port', 'sipUser'],
  'sip-silent': ['address', 'port'],
  'server-not-set': ['server'],
  'server-password-missing': ['server'],
  'server-password-refused': ['server'],
  'server-name-not-found': ['server'],
  'server-unreachable': ['server'],
  'server-bad-reply': ['server'],
  'not-registered': ['address'],
};

const FINDABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreachable',
  'name-not-found',
  'no-route',
  'not-a-phone',
  'other-phone',
  'sip-silent',
]);

/** A phone that does not answer HTTP may be one that takes SIP alone; that is tried last. */
const PERHAPS_SIP: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['unreachable', 'nothing-listens']);

/** Findings whose own next step says more than the buttons. */
const SAYS_MORE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'no-route',
  'nothing-listens',
  'other-page',
  'display-refused',
  'old-tls',
  'login-weaker',
  'server-unreachable',
  'server-not-let-in',
  'server-forbids',
]);

const toSip = (words: StepWords): Step => ({ is: 'change', label: words.sip, patch: { way: 'sip' }, field: 'way' });

function changesFor(problem: Problem, { port }: Pick<PhoneState, 'port'>, words: StepWords): readonly Step[] {
  switch (problem.code) {
    case 'https-wanted': {
      const usual = port === usualPort('http');
      return [
        {
          is: 'change',
          label: usual ? words.https : words.httpsOnly,
          patch: { scheme: 'https', ...(usual ? { port: usualPort('https') } : {}) },
          field: 'scheme',
        },
      ];
    }
    case 'several-registered':
      return problem.registered.map((one): Step => ({ is: 'choose', label: words.choose(one), callId: one.callId }));
    case 'behind-nat':
    case 'no-remote-control':
      return [toSip(words)];
    case 'port-3112':
      return [toSip(words), { is: 'change', label: words.port3112, patch: { port: OLDER_PAGES_PORT }, field: 'port' }];
    case 'other-form':
      return [{ is: 'change', label: words.form, patch: { sip: { form: problem.form } }, field: 'way' }];
    case 'phone-moved':
      return [{ is: 'change', label: words.host(problem.host), patch: { host: problem.host }, field: 'host' }];
    case 'wrong-model':
      return [{ is: 'change', label: words.model(problem.says), patch: { model: problem.says }, field: 'model' }];
    case 'login-weaker':
      return [{ is: 'accept', label: words.login, form: problem.now }];
    case 'password-refused':
      return problem.beyondAscii
        ? [{ is: 'change', label: words.latin1, patch: { passwordEncoding: 'latin-1' }, field: 'encoding' }]
        : [];
    case 'certificate':
      return [{ is: 'change', label: words.pinned, patch: { certificate: 'pinned' }, field: 'certificate' }];
    default:
      return [];
  }
}

/** A phone that asks for a password (RFC 3261 22) may take everything with it. */
const fieldsFor = (problem: Problem): readonly FieldToFill[] => [
  ...(problem.code === 'not-trusted' && [401, 407].includes(problem.status) ? (['password'] as const) : []),
  ...(FILL[problem.code] ?? []),
];

/** The buttons for a finding, the settings to look at on the phone, and whether its words say more than they do. */
export function stepsFor(
  problem: Problem,
  phone: Pick<PhoneState, 'port' | 'sip' | 'wayInForce'>,
  words: Words['doctor']['steps'],
) {
  const changes = changesFor(problem, phone, words);
  const fill = fieldsFor(problem).map((field): Step => ({ is: 'fill', label: words[field], field: FIELD[field] }));
  const find: readonly Step[] = FINDABLE.has(problem.code) ? [{ is: 'find', label: words.find }] : [];
  const sip = phone.wayInForce === 'http' && PERHAPS_SIP.has(problem.code) ? [toSip(words)] : [];
  // A password that was mistyped is likelier than a phone that reads its letters otherwise.
  const steps = problem.code === 'password-refused' ? [...fill, ...changes] : [...changes, ...fill, ...find, ...sip];
  const settings = settingsToEnter(problem, phone);
  const saysMore = SAYS_MORE.has(problem.code) || (problem.code === 'password-refused' && problem.beyondAscii === true);
  return { steps, settings, saysMore: settings.length === 0 && (steps.length === 0 || saysMore) };
}
