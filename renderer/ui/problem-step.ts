import type { Problem, ProblemCode } from '../../electron/contract/problem';
import type { FieldOf, LedTo, SettingsPlace } from '../../electron/contract/program/places';
import type { AppState } from '../../electron/contract/state';
import { itemOf, type Owner } from './problem-item';

/** The step that Offhook can take the user to: a field of the settings, and the kind of thing that has it, null: none. */
type Step = {
  readonly [Section in LedTo]: {
    readonly window: 'settings';
    readonly section: Section;
    readonly field: FieldOf<Section>;
    readonly of: Owner | null;
  };
}[LedTo];

const inPhones = (field: FieldOf<'phones'>): Step => ({ window: 'settings', section: 'phones', field, of: null });
const ofPhone = (field: FieldOf<'phones'>): Step => ({ window: 'settings', section: 'phones', field, of: 'phone' });
const ofRule: Step = { window: 'settings', section: 'rules', field: 'own-rule', of: 'rule' };
const ofHotkey: Step = { window: 'settings', section: 'hotkeys', field: 'hotkey', of: 'hotkey' };

/** The step beside every problem; null: it is taken elsewhere, and the words say where. A code that is not here does not compile. */
const STEPS: Readonly<Record<ProblemCode, Step | null>> = {
  'no-number': null,
  'several-numbers': null,
  'turned-round': null,
  'number-too-long': null,
  'clipboard-empty': null,
  'clipboard-secret': null,
  'clipboard-silent': null,
  'selection-silent': null,
  'selection-empty': null,
  'no-selection': null,
  'link-not-understood': null,
  'country-unknown': null,
  'link-waits': null,
  'rule-pattern': ofRule,
  'rule-leaves-nothing': ofRule,
  'post-dial-gone': null,
  'no-such-line': null,
  emergency: null,
  'offer-gone': null,
  unconfirmed: null,
  'link-changes-system': { window: 'settings', section: 'links', field: 'links-may-forward', of: null },
  'links-not-changed': null,

  sequence: null,
  'unknown-key': null,
  'key-not-on-model': ofPhone('model'),
  'action-not-on-model': null,
  'sequence-too-long': null,
  'no-touch': ofPhone('model'),
  'no-line-info': ofPhone('model'),

  'emergency-in-sequence': null,
  'no-such-sequence': null,
  'sequence-empty': { window: 'settings', section: 'sequences', field: 'steps', of: 'sequence' },
  'sequence-running': null,
  'sequence-stopped': null,
  'pin-missing': { window: 'settings', section: 'sequences', field: 'pin', of: 'pin' },
  'sequence-text': null,

  'hotkey-unknown': ofHotkey,
  'hotkey-reserved': ofHotkey,
  'hotkey-clash': ofHotkey,
  'hotkey-taken': ofHotkey,
  'no-such-hotkey': null,
  'hotkey-no-key': ofHotkey,

  'no-such-call': null,
  'no-such-favourite': null,
  'history-broken': null,
  'history-newer': null,
  'history-not-read': null,
  'history-not-saved': null,

  'phone-changed': null,
  'name-not-typed': null,
  'name-not-found': ofPhone('host'),
  unreachable: ofPhone('host'),
  'no-reply': null,
  dropped: null,
  'bad-reply': ofPhone('host'),
  'foreign-reply': null,
  'too-much': ofPhone('host'),
  'password-missing': ofPhone('password'),
  'password-refused': ofPhone('password'),
  'login-weaker': ofPhone('doctor'),
  'locked-out': ofPhone('examine'),
  'https-wanted': ofPhone('scheme'),
  certificate: ofPhone('certificate'),
  'no-remote-control': ofPhone('way'),
  'not-a-phone': ofPhone('host'),
  refused: ofPhone('examine'),
  'certificate-new': ofPhone('certificate-card'),
  'certificate-changed': ofPhone('certificate-card'),
  'certificate-file': ofPhone('ca-file'),
  'old-tls': ofPhone('old-tls'),
  'not-this-way': null,
  'cut-short': null,
  'in-part': null,
  'too-long': null,
  'not-trusted': ofPhone('doctor'),
  'notify-silent': ofPhone('doctor'),
  'sip-silent': ofPhone('doctor'),
  'other-form': ofPhone('doctor'),
  'not-restarted': ofPhone('examine'),
  'no-route': ofPhone('host'),
  'nothing-listens': ofPhone('port'),
  'other-page': ofPhone('port'),
  'port-3112': ofPhone('port'),
  'hidden-tags': null,
  'queries-restricted': null,
  'display-refused': ofPhone('user'),
  'says-nothing': ofPhone('model'),
  'wrong-model': ofPhone('model'),
  'phone-moved': ofPhone('host'),
  'other-phone': ofPhone('host'),
  'password-lost': ofPhone('password'),
  'no-such-phone': inPhones('phone-list'),
  'no-such-model': ofPhone('model'),

  'server-not-set': inPhones('server-host'),
  'server-password-missing': inPhones('server-password'),
  'server-name-not-found': inPhones('server-host'),
  'server-unreachable': null,
  'server-not-let-in': null,
  'server-password-refused': inPhones('server-password'),
  'server-forbids': null,
  'server-silent': null,
  'server-bad-reply': inPhones('server-host'),
  'server-unsure': null,
  'not-registered': null,
  'several-registered': ofPhone('doctor'),
  'behind-nat': ofPhone('way'),

  'soft-key-not-on-phone': null,
  'soft-key-no-message': null,
  'soft-key-needs-offhook': null,
  'soft-keys-not-known': null,
  'soft-key-circle': null,
  'soft-keys-refused': null,
  'soft-keys-unreadable': ofPhone('user'),
  'presses-not-heard': null,
  'light-not-fetched': null,
  'light-waits': null,
  'url-not-opened': null,
  'cannot-listen': null,

  cancelled: null,
  'given-up': null,
  'keychain-locked': inPhones('keychain'),
  'keychain-missing': inPhones('keychain'),
  'keychain-dismissed': inPhones('keychain'),
  'keychain-no-keyring': inPhones('keychain'),
  'too-many': null,
  'already-there': null,
  'settings-broken': null,
  'settings-newer': null,
  'settings-not-read': null,
  'settings-not-saved': null,
  'picture-not-saved': null,
  'no-tray': null,
  'commands-unheard': null,
  'handover-lost': null,
  'bad-request': null,
  internal: null,
};

/** Leads to a place in the settings window. */
export type Lead = (place: SettingsPlace) => void;

/** What a problem's next step does; undefined: nothing, the words say all. `appNow` is read when it is taken. */
export function stepOf(problem: Problem, appNow: () => AppState, lead: Lead): (() => void) | undefined {
  // A newer Offhook that runs may name a problem that is not in the table.
  const step = STEPS[problem.code] ?? null;
  if (!step) return undefined;
  const { section, field, of } = step;
  return () => lead({ section, field, ...(of && itemOf(of, problem, appNow())) });
}
