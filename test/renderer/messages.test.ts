import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DialPlan, DialStep, DialStepName } from '../../electron/contract/dialling/number';
import type { Problem, ProblemCode } from '../../electron/contract/problem';
import { ABILITIES } from '../../electron/phone/abilities';
import { grouped, groupedPlan } from '../../renderer/messages/grouped';
import { words } from '../../renderer/messages/words';

const LANGUAGES = ['en', 'de'] as const;
const address = '192.168.1.20:80';
const server = 'pbx.lan:8021';
const FINGERPRINT = Array(32).fill('AB').join(':');
const certificate = {
  fingerprint: FINGERPRINT,
  subject: '000413AABBCC',
  issuer: 'Snom',
  validFrom: 0,
  validTo: 1,
  selfSigned: false,
} as const;

/** One of each; a code that is missing here does not compile. */
const PROBLEMS: { readonly [Code in ProblemCode]: Extract<Problem, { code: Code }> } = {
  'no-number': { code: 'no-number' },
  'several-numbers': { code: 'several-numbers' },
  'number-too-long': { code: 'number-too-long', limit: 40 },
  'clipboard-empty': { code: 'clipboard-empty' },
  'country-unknown': { code: 'country-unknown' },
  emergency: { code: 'emergency', number: '112' },
  sequence: { code: 'sequence', position: 6, found: 'x', expected: 'time' },
  'unknown-key': { code: 'unknown-key', key: 'F9', position: 3 },
  'key-not-on-model': { code: 'key-not-on-model', key: 'F1', position: 1, model: '870' },
  'action-not-on-model': { code: 'action-not-on-model', action: 'mute', model: '300' },
  'sequence-too-long': { code: 'sequence-too-long', limit: 100 },
  'no-touch': { code: 'no-touch', model: '370' },
  'no-line-info': { code: 'no-line-info', model: '870' },
  'offer-gone': { code: 'offer-gone' },
  'name-not-found': { code: 'name-not-found', host: 'phone.lan' },
  unreachable: { code: 'unreachable', address },
  'no-reply': { code: 'no-reply', address },
  dropped: { code: 'dropped', address },
  'bad-reply': { code: 'bad-reply', address },
  'too-much': { code: 'too-much', address },
  'password-missing': { code: 'password-missing', phone: 'Desk phone' },
  'password-refused': { code: 'password-refused', phone: 'Desk phone' },
  'login-weaker': {
    code: 'login-weaker',
    address,
    now: { scheme: 'basic', realm: 'snom' },
    before: { scheme: 'digest', realm: 'snom', hash: 'sha256', qop: true },
  },
  'locked-out': { code: 'locked-out', phone: 'Desk phone' },
  'https-wanted': { code: 'https-wanted', address },
  certificate: { code: 'certificate', address },
  'no-remote-control': { code: 'no-remote-control', phone: 'Desk phone' },
  'not-a-phone': { code: 'not-a-phone', address },
  'foreign-reply': { code: 'foreign-reply', address },
  'says-nothing': { code: 'says-nothing', phone: 'Desk phone' },
  refused: { code: 'refused', address, status: 500 },
  'no-such-hotkey': { code: 'no-such-hotkey', id: 'own' },
  'hotkey-no-key': { code: 'hotkey-no-key', accelerator: 'CommandOrControl+Alt+M' },
  'no-tray': { code: 'no-tray' },
  'keychain-locked': { code: 'keychain-locked' },
  'keychain-dismissed': { code: 'keychain-dismissed' },
  'keychain-no-keyring': { code: 'keychain-no-keyring' },
  'password-lost': { code: 'password-lost', phone: 'Desk' },
  'keychain-missing': { code: 'keychain-missing' },
  'settings-broken': { code: 'settings-broken', keptAs: 'settings.broken.json' },
  'settings-not-saved': { code: 'settings-not-saved', reason: 'ENOSPC' },
  'hotkey-unknown': { code: 'hotkey-unknown', accelerator: 'Ctrl+Ctrl' },
  'hotkey-reserved': { code: 'hotkey-reserved', accelerator: 'CommandOrControl+C' },
  'hotkey-clash': { code: 'hotkey-clash', accelerator: 'CommandOrControl+F5', id: 'hang-up' },
  'hotkey-taken': { code: 'hotkey-taken', accelerator: 'CommandOrControl+F5' },
  'no-such-phone': { code: 'no-such-phone', id: 'desk' },
  'no-such-model': { code: 'no-such-model', model: '999' },
  'picture-not-saved': { code: 'picture-not-saved', reason: 'EACCES' },
  'commands-unheard': { code: 'commands-unheard', place: '/tmp/offhook-1000', reason: null },
  'handover-lost': { code: 'handover-lost' },
  'bad-request': { code: 'bad-request' },
  cancelled: { code: 'cancelled' },
  'turned-round': { code: 'turned-round' },
  'settings-not-read': { code: 'settings-not-read', reason: 'EACCES' },
  internal: { code: 'internal' },
  unconfirmed: { code: 'unconfirmed', deed: 'clear-list', phone: 'Desk phone', list: 'missed' },
  'phone-changed': { code: 'phone-changed' },
  'name-not-typed': { code: 'name-not-typed', phone: 'Desk phone' },
  'no-such-sequence': { code: 'no-such-sequence', id: 'door' },
  'sequence-empty': { code: 'sequence-empty', name: 'Door' },
  'sequence-running': { code: 'sequence-running', name: 'Door' },
  'sequence-stopped': { code: 'sequence-stopped', name: 'Door', step: 2, steps: 5 },
  'already-there': { code: 'already-there', what: 'phones' },
  'too-many': { code: 'too-many', what: 'sequences', limit: 200 },
  'settings-newer': { code: 'settings-newer' },
  'history-newer': { code: 'history-newer' },
  'pin-missing': { code: 'pin-missing', pin: 'Door' },
  'sequence-text': { code: 'sequence-text', line: 3, found: '{walk 3}' },
  'certificate-new': { code: 'certificate-new', address, certificate },
  'certificate-changed': { code: 'certificate-changed', address, certificate, before: FINGERPRINT },
  'certificate-file': { code: 'certificate-file', file: '/etc/phones.pem' },
  'old-tls': { code: 'old-tls', address },
  'not-restarted': { code: 'not-restarted', phone: 'Desk phone' },
  'not-this-way': { code: 'not-this-way', phone: 'Desk phone', lacks: 'display' },
  'cut-short': { code: 'cut-short', phone: 'Desk phone', pressed: 1 },
  'in-part': { code: 'in-part', phone: 'Desk phone', pressed: 2 },
  'too-long': { code: 'too-long', address },
  'not-trusted': { code: 'not-trusted', address, status: 403, settings: ['mb_trusted_hosts'], own: '192.168.1.9' },
  'notify-silent': { code: 'notify-silent', address, settings: ['mb_trusted_hosts'], own: '' },
  'sip-silent': { code: 'sip-silent', address, settings: ['network_id_port'] },
  'server-not-set': { code: 'server-not-set' },
  'server-password-missing': { code: 'server-password-missing', server },
  'server-name-not-found': { code: 'server-name-not-found', server },
  'server-unreachable': { code: 'server-unreachable', server },
  'server-not-let-in': { code: 'server-not-let-in', server },
  'server-password-refused': { code: 'server-password-refused', server },
  'server-forbids': { code: 'server-forbids', server },
  'server-silent': { code: 'server-silent', server },
  'server-bad-reply': { code: 'server-bad-reply', server },
  'server-unsure': { code: 'server-unsure', server },
  'not-registered': { code: 'not-registered', registration: '*/2000', server },
  'several-registered': {
    code: 'several-registered',
    phone: 'Desk phone',
    registered: [
      { callId: 'a', address: '192.168.1.20', model: 'D785' },
      { callId: 'b', address: '192.168.1.21' },
    ],
  },
  'soft-key-not-on-phone': { code: 'soft-key-not-on-phone', key: 'P40', model: 'D785', keys: 24 },
  'soft-key-no-message': { code: 'soft-key-no-message', phone: 'Desk phone' },
  'soft-key-needs-offhook': { code: 'soft-key-needs-offhook' },
  'soft-keys-not-known': { code: 'soft-keys-not-known' },
  'soft-key-circle': { code: 'soft-key-circle', name: 'Voicemail', key: 'P3' },
  'soft-keys-refused': { code: 'soft-keys-refused', phone: 'Desk phone', status: 403 },
  'soft-keys-unreadable': { code: 'soft-keys-unreadable', phone: 'Desk phone' },
  'presses-not-heard': { code: 'presses-not-heard', phone: 'Desk phone' },
  'light-not-fetched': { code: 'light-not-fetched', phone: 'Desk phone', own: '192.168.1.5:50123' },
  'light-waits': { code: 'light-waits', phone: 'Desk phone' },
  'url-not-opened': { code: 'url-not-opened' },
  'cannot-listen': { code: 'cannot-listen', phone: 'Desk phone' },
  'behind-nat': { code: 'behind-nat', phone: 'Desk phone' },
  'other-form': { code: 'other-form', phone: 'Desk phone', form: 'plain' },
  'no-route': { code: 'no-route', address },
  'nothing-listens': { code: 'nothing-listens', address },
  'other-page': { code: 'other-page', address },
  'port-3112': { code: 'port-3112', address },
  'hidden-tags': { code: 'hidden-tags', phone: 'Desk phone' },
  'queries-restricted': { code: 'queries-restricted', phone: 'Desk phone' },
  'display-refused': { code: 'display-refused', phone: 'Desk phone' },
  'wrong-model': { code: 'wrong-model', phone: 'Desk phone', model: '370', says: 'D785' },
  'phone-moved': { code: 'phone-moved', phone: 'Desk phone', host: '192.168.1.31' },
  'clipboard-secret': { code: 'clipboard-secret' },
  'given-up': { code: 'given-up' },
  'clipboard-silent': { code: 'clipboard-silent' },
  'selection-silent': { code: 'selection-silent' },
  'selection-empty': { code: 'selection-empty' },
  'no-selection': { code: 'no-selection' },
  'link-not-understood': { code: 'link-not-understood' },
  'link-waits': { code: 'link-waits' },
  'link-changes-system': {
    code: 'link-changes-system',
    number: '*21*030398330#',
    risk: { is: 'forwards', calls: 'all', to: '030 398330' },
  },
  'rule-pattern': { code: 'rule-pattern', pattern: '^(' },
  'rule-leaves-nothing': { code: 'rule-leaves-nothing', pattern: '.*' },
  'emergency-in-sequence': { code: 'emergency-in-sequence', number: '112', step: 2 },
  'post-dial-gone': { code: 'post-dial-gone' },
  'no-such-line': { code: 'no-such-line', line: 'sales@pbx.example' },
  'no-such-call': { code: 'no-such-call' },
  'no-such-favourite': { code: 'no-such-favourite' },
  'history-broken': { code: 'history-broken', keptAs: 'history.broken.json' },
  'history-not-read': { code: 'history-not-read', reason: 'EACCES' },
  'history-not-saved': { code: 'history-not-saved', reason: 'ENOSPC' },
  'links-not-changed': { code: 'links-not-changed', scheme: 'tel' },
  'other-phone': { code: 'other-phone', phone: 'Desk phone', mac: '000413AABBCC' },
};

const SHOUTS = /!|\berror|invalid|please|oops|fehler|ungültig|\bbitte\b|hoppla|undefined|null|\[object/i;

/** Every text in a tree of words; functions are left to their own tests. */
const texts = (tree: unknown): readonly string[] => {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(texts) : [];
};

test.each(LANGUAGES)('every problem has words in both languages and none shouts (%s)', (language) => {
  for (const problem of Object.values(PROBLEMS)) {
    const { text, next } = words(language).problem(problem);
    expect(text, problem.code).toMatch(/^\S.*[.]$/s);
    expect(next, problem.code).toMatch(/^\S.*[^.]$/s);
    expect(`${text} ${next}`, problem.code).not.toMatch(SHOUTS);
  }
});

/** Everything that one way or the other lacks. */
const LACKING = [...new Set([...ABILITIES.http, ...ABILITIES.sip])];

test.each(LANGUAGES)('what a way cannot do comes with a step to the same end (%s)', (language) => {
  const said = LACKING.map((lacks) => words(language).problem({ code: 'not-this-way', phone: 'Desk phone', lacks }));
  expect(new Set(said.map(({ text }) => text)).size).toBe(LACKING.length);
  for (const { text, next } of said) {
    expect(text).toContain('Desk phone');
    expect(text).toMatch(/[.]$/);
    expect(next).toMatch(/^[A-Z].*[^.]$/);
  }
});

test('tones that SIP lacks are typed at the phone, behind the number alone', () => {
  const { next } = words('en').problem({ code: 'not-this-way', phone: 'Desk phone', lacks: 'dtmf' });
  expect(next).toBe('Dial only the number, then type the digits on the phone');
});

test.each(LANGUAGES)('no other word shouts either (%s)', (language) => {
  expect(texts(words(language)).filter((text) => SHOUTS.test(text))).toEqual([]);
});

test('the facts of a problem are in its words', () => {
  expect(words('en').problem(PROBLEMS.sequence).text).toBe(
    'At character 6: expected a time in milliseconds, found “x”.',
  );
  expect(words('de').problem(PROBLEMS['hotkey-clash']).text).toContain('„Auflegen“');
  for (const language of LANGUAGES) {
    expect(words(language).problem(PROBLEMS.unreachable).text).toContain(address);
    expect(words(language).problem({ ...PROBLEMS.sequence, found: '' }).text).not.toMatch(/“”|„“/);
  }
});

test('a dial without an answer is neither a success nor a failure in words', () => {
  const said = words('en').last({ id: 1, what: 'dial', subject: '030', outcome: { ok: true, result: 'no-answer' } });
  expect(said.text).toBe(
    'Sent. The phone closed the connection without an answer, as it does after dialling. Look at its display.',
  );
});

/** One of each; a step that is missing here does not compile. */
const STEPS: { readonly [Name in DialStepName]: DialStep } = {
  emergency: { is: 'emergency', gives: '112' },
  code: { is: 'code', gives: '**600' },
  internal: { is: 'internal', gives: '21' },
  sip: { is: 'sip', gives: 'sip:anna@pbx.example' },
  'as-written': { is: 'as-written', gives: '030398330' },
  link: { is: 'link', gives: '+4930398330', by: '+4930' },
  letters: { is: 'letters', gives: '18003569377' },
  'zero-left-out': { is: 'zero-left-out', gives: '+4930398330' },
  direct: { is: 'direct', gives: '03039833021', by: '21' },
  'own-rule': { is: 'own-rule', gives: '7021', by: '^030398(\\d\\d)$' },
  area: { is: 'area', gives: '030398330', by: '030' },
  'national-form': { is: 'national-form', gives: '030398330', by: '0' },
  trunk: { is: 'trunk', gives: '930398330', by: '9' },
  'plus-as': { is: 'plus-as', gives: '004930398330', by: '00' },
  'plus-kept': { is: 'plus-kept', gives: '+4930398330' },
  'trunk-missing': { is: 'trunk-missing', gives: '30398330', by: '0' },
  'plus-dropped': { is: 'plus-dropped', gives: '0171', by: '+' },
  'plus-missing': { is: 'plus-missing', gives: '4930398330', by: '+' },
  'country-unknown': { is: 'country-unknown', gives: '+4930398330' },
  'outside-line': { is: 'outside-line', gives: '0004930398330', by: '0' },
};

const planned = (number: string, ...steps: readonly DialStep[]): DialPlan => ({
  number,
  dials: steps.at(-1)?.gives ?? '',
  kind: 'national',
  steps,
  then: [],
  risk: null,
});

test('a plan says what the phone gets, and why, from the front of the digits to their end', () => {
  const plan = planned('+49 30 398330', STEPS['plus-as'], STEPS['outside-line']);
  expect(words('en').plan(plan)).toBe('dials 0 0049 30 398330 – outside line, + as 00');
  expect(words('de').plan(plan)).toBe('wählt 0 0049 30 398330 – Amtsholung, + als 00');
  const then = { ...plan, then: [{ digits: '21#', commas: 2 }] };
  expect(words('en').plan(then)).toBe('dials 0 0049 30 398330 – outside line, + as 00, then 21#');
});

test.each([
  ['+49 (0) 30 398330', [STEPS['zero-left-out'], STEPS['plus-as']], '0049 30 398330'],
  ['+49 30 398330', [STEPS['national-form']], '030 398330'],
  ['+49 30 398330', [STEPS['national-form'], { is: 'outside-line', gives: '0030398330', by: '0' }], '0 030 398330'],
  ['398330', [STEPS.area], '030 398330'],
  ['1-800-FLOWERS', [STEPS.letters], '1 800 3569377'],
  ['sip:anna@pbx.example', [STEPS.sip], 'sip:anna@pbx.example'],
  ['112', [STEPS.emergency], '112'],
] as const)('%s is dialled in groups', (number, steps, groups) => {
  const plan = planned(number, ...steps);
  expect(groupedPlan({ ...plan, kind: number.startsWith('sip') ? 'sip' : plan.kind })).toBe(groups);
});

test.each(LANGUAGES)('every step has words of its own (%s)', (language) => {
  const said = Object.values(STEPS).map((step) => words(language).dialStep(step));
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((text) => SHOUTS.test(text) || text.trim() === '')).toEqual([]);
  const long = words(language).dialStep({ is: 'own-rule', gives: '1', by: '(030)?'.repeat(30) });
  expect(long.length).toBeLessThan(50);
});

test('grouping a number adds spaces and nothing else', () => {
  const digits = fc.stringMatching(/^[+0-9*#]{1,20}$/);
  fc.assert(
    fc.property(fc.stringMatching(/^[+0-9 ()/.-]{0,30}$/), digits, (number, dials) => {
      const result = grouped(number, dials);
      expect(result.replaceAll(' ', '')).toBe(dials);
      expect(result).toBe(result.trim());
      expect(result).not.toContain('  ');
    }),
  );
});

test('what is dialled is never changed by its groups, whatever the steps', () => {
  const digits = fc.stringMatching(/^\+?[0-9*#]{1,20}$/);
  const step = fc.record({ is: fc.constantFrom(...Object.values(STEPS).map(({ is }) => is)), by: digits });
  fc.assert(
    fc.property(fc.stringMatching(/^[+0-9A-Z ()/.-]{0,30}$/), digits, fc.array(step), (number, dials, steps) => {
      const kind = 'national' as const;
      const all = steps.map((one) => ({ ...one, gives: dials }));
      expect(groupedPlan({ number, dials, kind, steps: all }).replaceAll(' ', '')).toBe(dials);
    }),
  );
});
