import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { Problem, ProblemCode } from '../../electron/contract/problem';
import type { AppState } from '../../electron/contract/state';
import { fakeBridge } from '../support/fake-bridge';
import { PROBLEMS } from '../support/problems';
import { deskPhone, state } from '../support/states';
import { words } from '../support/words';
import { open } from './page';
import { Panel } from './panel-page';
import { Settings } from './settings-page';

afterEach(cleanup);

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

const https = { scheme: 'https' } as const;
const OVER_TLS: Partial<Record<ProblemCode, Partial<PhoneState>>> = {
  certificate: https,
  'certificate-new': https,
  'certificate-changed': https,
  'certificate-file': { ...https, certificate: 'file' },
  'old-tls': https,
};

/** The phone that has a problem of this code. */
const phoneWith = (code: ProblemCode): PhoneState => ({ ...deskPhone, ...OVER_TLS[code] });

const own = [
  { pattern: '1', replacement: '', final: false },
  { pattern: '^(', replacement: '', final: false },
  { pattern: '.*', replacement: '', final: false },
];

const KEYCHAIN: Partial<Record<ProblemCode, AppState['keychain']>> = {
  'keychain-locked': 'locked',
  'keychain-missing': 'missing',
  'keychain-dismissed': 'dismissed',
  'keychain-no-keyring': 'no-keyring',
};

/** The state of a user who has met this problem. */
const met = (problem: Problem): AppState => ({
  ...state,
  phones: [
    ...state.phones.filter(({ demo }) => demo),
    { ...phoneWith(problem.code), rules: { ...deskPhone.rules, own } },
  ],
  connectionStatus: { is: 'trouble', since: 0, problem },
  keychain: KEYCHAIN[problem.code] ?? 'ready',
  server: { ...state.server, host: 'pbx.lan' },
  sequences: [{ id: 'door', name: 'Door', steps: [], coolDownMs: 0, inTray: false, inPanel: false }],
  pins: [
    { id: 'other', name: 'Other' },
    { id: 'door-pin', name: 'Door' },
  ],
  hotkeys: [
    ...state.hotkeys,
    ...('accelerator' in problem
      ? [{ id: 'own', accelerator: problem.accelerator, run: { do: 'press', sequence: 'F1' }, problem } as const]
      : []),
  ],
});

type Show = Extract<CommandInput, { do: 'show' }>;

/** The place that the panel's notice of a problem leads to; undefined: its next step is no button. */
async function stepInPanel(app: AppState, problem: Problem): Promise<Show | undefined> {
  const bridge = fakeBridge({ ...app, notices: [problem] });
  const { user } = open(<Panel />, bridge);
  const notices = screen.getByRole('list', { name: words('en').panel.notice });
  const { next } = words('en').problem(problem);
  const step = next === undefined ? null : within(notices).queryByRole('button', { name: next });
  if (step) await user.click(step);
  cleanup();
  return bridge.sentAs('show')[0];
}

const asked = ({ do: _do, window: _window, section = 'phones', ...rest }: Show, id = 1): AppState['placeAsked'] => ({
  id,
  section,
  ...rest,
});

/** The name of the field that has the keyboard. */
const focused = () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field');

test.each(CODES)('the step beside %s leads to a field that is there, and has the keyboard then', async (code) => {
  const problem = PROBLEMS[code];
  const app = met(problem);
  const step = await stepInPanel(app, problem);
  const isOfSettings = /in Settings/.test(words('en').problem(problem).next ?? '');
  if (isOfSettings) expect(step, 'a step that names the settings opens them').toBeDefined();
  if (!step) return;
  expect(step.field).toBeDefined();
  open(<Settings />, fakeBridge({ ...app, placeAsked: asked(step) }));
  await waitFor(() => expect(focused()).toBe(step.field));
});

const other: PhoneState = { ...deskPhone, id: 'other', name: 'Other phone', host: '192.168.1.30' };
const two: AppState = { ...state, phones: [...state.phones, other] };

test.each<[string, Problem]>([
  ['its name', { code: 'password-lost', phone: 'Other phone' }],
  ['its address', { code: 'unreachable', address: '192.168.1.30:80' }],
])('a problem of another phone than the active one leads to that phone’s card, by %s', async (_, problem) => {
  const step = await stepInPanel(two, problem);
  expect(step?.item).toBe('other');
  open(<Settings />, fakeBridge({ ...two, placeAsked: step ? asked(step) : null }));
  expect(await screen.findByRole('button', { name: /^Other phone/, expanded: true })).toBeDefined();
  expect(screen.getByRole('button', { name: /^Desk phone/, expanded: false })).toBeDefined();
  expect(focused()).toBe(step?.field);
});

test('of two phones of one name the active one is meant', async () => {
  const twins = { ...two, phones: [{ ...other, name: deskPhone.name }, deskPhone] };
  const step = await stepInPanel(twins, { code: 'password-refused', phone: deskPhone.name });
  expect(step?.item).toBe('desk');
});

test('the rule that is wrong gets the keyboard, and not its neighbour', async () => {
  const problem = PROBLEMS['rule-leaves-nothing'];
  const step = await stepInPanel(met(problem), problem);
  expect(step).toMatchObject({ item: 'desk', row: 2 });
  open(<Settings />, fakeBridge({ ...met(problem), placeAsked: step ? asked(step) : null }));
  await waitFor(() => expect(document.activeElement).toHaveProperty('value', '.*'));
});

test('in the settings, too, the step beside a failure leads to its place, without a word to the program', async () => {
  const problem = PROBLEMS['pin-missing'];
  const bridge = fakeBridge(
    {
      ...met(problem),
      sequences: met(problem).sequences.map((one) => ({ ...one, steps: [{ is: 'key', key: 'F1' }] })),
    },
    ({ do: what }) => (what === 'run-sequence' ? { ok: false, problem } : undefined),
  );
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Sequences' }));
  await user.click(screen.getByRole('button', { name: /^Door/, expanded: false }));
  await user.click(screen.getByRole('button', { name: 'Run' }));
  await user.click(await screen.findByRole('button', { name: 'Enter it in Settings' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Digits'));
  expect(bridge.sentAs('show')).toEqual([]);
});

test('a command of the maintenance that a password holds up leads to the field of the password', async () => {
  const problem = PROBLEMS['password-refused'];
  const bridge = fakeBridge(state, ({ do: what }) => (what === 'play-ringer' ? { ok: false, problem } : undefined));
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Maintenance' }));
  await user.click(within(screen.getByRole('group', { name: 'Ringer' })).getByRole('button'));
  await user.click(await screen.findByRole('button', { name: 'Enter the password again' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
});
