import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import { DialRules, usualRules } from '../../electron/contract/dialling/rules';
import type { Outcome } from '../../electron/contract/outcome';
import { merged, type PatchOf } from '../../electron/contract/patch';
import { type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { deskPhone, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const [_demoPhone] = state.phones;
const usual = usualRules();
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const optionsOf = (name: string) => [...field(name).querySelectorAll('option')].map(({ textContent }) => textContent);
const list = (name: string) => within(screen.getByRole('list', { name }));
const withRules = (rules: Partial<DialRules>) => ({
  ...state,
  phones: [...state.phones.filter(({ demo }) => demo), { ...deskPhone, rules: { ...usual, ...rules } }],
});

/** The rules section of a user whose phone has these; a saved change comes back with the state, as the program does. */
async function openRules(
  rules: Partial<DialRules> = {},
  answer: (command: CommandInput) => Outcome | undefined = () => undefined,
): Promise<{ readonly bridge: FakeBridge; readonly user: UserEvent }> {
  let inForce: DialRules = { ...usual, ...rules };
  const bridge: FakeBridge = fakeBridge(withRules(rules), (command) => {
    const said = answer(command);
    if (said === undefined && command.do === 'change-rules') {
      inForce = merged(DialRules, inForce, command.patch as PatchOf<typeof DialRules>);
      bridge.push(withRules(inForce));
    }
    return said;
  });
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Dialling rules' }));
  return { bridge, user };
}

const saved = (bridge: FakeBridge) => bridge.sentAs('change-rules').map(({ patch }) => patch);

test('the phone in use comes first, and every other one can be chosen, the demo phone too', async () => {
  const { bridge, user } = await openRules();
  expect(optionsOf('Phone')).toEqual(['Desk phone (in use)', 'Demo 870']);
  await user.selectOptions(field('Phone'), 'Demo 870');
  await user.type(field('Area code'), '30{Enter}');
  expect(bridge.sentAs('change-rules')).toEqual([{ do: 'change-rules', phone: 'demo', patch: { areaCode: '30' } }]);
});

test('countries have their names, and the one of this computer comes first', async () => {
  const { bridge, user } = await openRules();
  expect(optionsOf('Country').slice(0, 2)).toEqual(['Same as this computer: Germany', 'Afghanistan']);
  await user.selectOptions(field('Country'), 'Austria');
  await user.selectOptions(field('Country'), 'Same as this computer: Germany');
  expect(saved(bridge).map((rules) => rules.country)).toEqual(['AT', null]);
});

test('a computer that names no country says so', async () => {
  const { bridge } = await openRules();
  bridge.push({ country: null });
  await waitFor(() => expect(optionsOf('Country')[0]).toBe('Same as this computer: not set'));
});

test('each rule is saved by itself, and says nothing of the others', async () => {
  const { bridge, user } = await openRules();
  await user.type(field('Area code'), '30{Enter}');
  await user.clear(field('A leading + becomes'));
  await user.type(field('A leading + becomes'), '011{Tab}');
  await user.selectOptions(field('Your own country'), 'Dial without the country code');
  await user.type(field('Dial first'), '0{Enter}');
  await user.clear(await screen.findByLabelText('Minimum digits'));
  await user.type(field('Minimum digits'), '4{Enter}');
  await waitFor(() =>
    expect(saved(bridge)).toEqual([
      { areaCode: '30' },
      { plusAs: '011' },
      { ownCountry: 'national' },
      { outside: { prefix: '0' } },
      { outside: { from: 4 } },
    ]),
  );
  // Those of before may still be called saved: it is said at each field.
  await waitFor(() => expect(field('Minimum digits').parentElement?.textContent).toContain('saved'));
});

test('two changes that are quicker than the program take nothing back', async () => {
  const bridge = fakeBridge(withRules({}), async ({ do: what }) => {
    if (what === 'change-rules') await new Promise((resolve) => setTimeout(resolve, 30));
    return { ok: true, result: 'done' };
  });
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Dialling rules' }));
  await user.type(field('Area code'), '30{Enter}');
  await user.selectOptions(field('Country'), 'Austria');
  await waitFor(() => expect(saved(bridge)).toHaveLength(2));
  expect(saved(bridge)).toEqual([{ areaCode: '30' }, { country: 'AT' }]);
});

test.each([
  ['Area code', '030-1', 'Enter up to 7 digits, or leave this empty.'],
  ['A leading + becomes', 'x', 'Enter + or up to 5 digits, or leave this empty.'],
  ['Dial first', '0w', 'Enter up to 5 digits, * or #, or leave this empty.'],
])('what %s cannot be is said at the field and not sent', async (name, text, said) => {
  const { bridge, user } = await openRules();
  await user.clear(field(name));
  await user.type(field(name), `${text}{Enter}`);
  screen.getByText(said);
  expect(saved(bridge)).toEqual([]);
});

test('what stands before an area code is the country’s, nothing, or digits of one’s own', async () => {
  const { bridge, user } = await openRules();
  await user.selectOptions(field('In front of an area code'), 'Nothing');
  await user.selectOptions(field('In front of an area code'), 'Other digits');
  expect(saved(bridge).map((rules) => rules.trunkPrefix)).toEqual(['']);
  await user.type(field('Digits'), '99{Enter}');
  await user.selectOptions(field('In front of an area code'), 'The country’s own prefix');
  await waitFor(() => expect(saved(bridge).map((rules) => rules.trunkPrefix)).toEqual(['', '99', null]));
  expect(screen.queryByLabelText('Digits')).toBeNull();
});

test('lengths of internal numbers take effect together, and none is none', async () => {
  const { bridge, user } = await openRules();
  const lengths = within(screen.getByRole('group', { name: 'Number of digits' }));
  const [least, most] = [lengths.getByLabelText('At least'), lengths.getByLabelText('At most')];
  await user.clear(least);
  await user.type(least, '6{Tab}');
  // On the way to 6 to 8: nothing is said before both are written.
  expect(saved(bridge)).toEqual([]);
  await user.clear(most);
  await user.type(most, '8{Tab}');
  await waitFor(() => expect(saved(bridge).at(-1)?.internal).toEqual({ least: 6, most: 8 }));
  await user.clear(least);
  await user.clear(most);
  await user.tab();
  await waitFor(() => expect(saved(bridge).at(-1)?.internal).toEqual({ least: 1, most: 0 }));
  await user.type(least, '7{Enter}');
  screen.getByText('Enter two numbers from 1 to 9, the smaller one first, or leave both empty.');
});

test('ranges are added, changed and removed with the keyboard alone', async () => {
  const { bridge, user } = await openRules();
  const form = within(screen.getByRole('form', { name: 'New range' }));
  form.getByLabelText('First').focus();
  await user.keyboard('200{Tab}299{Enter}');
  await screen.findByRole('group', { name: 'Range 1' });
  expect(document.activeElement).toBe(form.getByLabelText('First'));
  await user.keyboard('70{Tab}79{Enter}');
  const second = within(await screen.findByRole('group', { name: 'Range 2' }));
  second.getByLabelText('First').focus();
  await user.keyboard('{Control>}a{/Control}60{Enter}');
  const range = (from: string, to: string) => ({ from, to });
  await waitFor(() =>
    expect(saved(bridge).map(({ internal }) => internal?.ranges)).toEqual([
      [range('200', '299')],
      [range('200', '299'), range('70', '79')],
      [range('200', '299'), range('60', '79')],
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Remove 200–299' }));
  await waitFor(() => expect(saved(bridge).at(-1)?.internal?.ranges).toEqual([range('60', '79')]));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove 60–79' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Ranges' })).toBeNull());
  expect(document.activeElement).toBe(form.getByLabelText('First'));
});

test('a range that is none is said at its row', async () => {
  const { bridge, user } = await openRules();
  const form = within(screen.getByRole('form', { name: 'New range' }));
  await user.type(form.getByLabelText('First'), '200');
  await user.type(form.getByLabelText('Last'), '99{Enter}');
  form.getByText(/^Enter two numbers of the same length/);
  expect(saved(bridge)).toEqual([]);
});

const own = [
  { pattern: '^\\+49', replacement: '0', final: false },
  { pattern: '^9', replacement: '', final: true },
];

test('a rule of one’s own is added, made the last one, and moved', async () => {
  const { bridge, user } = await openRules();
  const form = within(screen.getByRole('form', { name: 'New rule' }));
  await user.type(form.getByLabelText('Pattern'), '^\\+49(.*)');
  await user.type(form.getByLabelText('Replacement'), '0$1{Enter}');
  const added = { pattern: '^\\+49(.*)', replacement: '0$1', final: false };
  await waitFor(() => expect(saved(bridge).at(-1)?.own).toEqual([added]));
  await user.click(list('Your own rules').getByLabelText('Apply no further rule'));
  await waitFor(() => expect(saved(bridge).at(-1)?.own).toEqual([{ ...added, final: true }]));
});

test('the order of the rules is changed, and the keyboard goes with the rule', async () => {
  const { bridge, user } = await openRules({ own });
  screen.getByRole('button', { name: 'Move rule 2 up' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(saved(bridge).at(-1)?.own).toEqual([own[1], own[0]]));
  await screen.findByText('Now rule 1 of 2.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move rule 1 up' }));
  await user.keyboard('{Enter}');
  expect(saved(bridge)).toHaveLength(1);
});

test('a pattern that cannot be read is said at itself, and the old one stays', async () => {
  const { bridge, user } = await openRules({ own }, (command) =>
    command.do === 'change-rules' && command.patch.own?.some(({ pattern }) => pattern === '(')
      ? { ok: false, problem: { code: 'rule-pattern', pattern: '(' } }
      : undefined,
  );
  const first = within(screen.getByRole('group', { name: 'Rule 1' }));
  const pattern = first.getByLabelText<HTMLInputElement>('Pattern');
  await user.clear(pattern);
  await user.type(pattern, '({Enter}');
  await first.findByText(/cannot read the pattern “\(”/);
  expect(pattern.value).toBe('(');
  expect(pattern.getAttribute('aria-invalid')).toBe('true');
  // Other changes do not take it along.
  await user.type(field('Area code'), '30{Enter}');
  await waitFor(() => expect(saved(bridge).at(-1)).toEqual({ areaCode: '30' }));
  pattern.focus();
  await user.keyboard('{Enter}');
  await first.findByText(/cannot read the pattern/);
  await user.keyboard('{Escape}');
  expect(pattern.value).toBe('^\\+49');
  expect(first.queryByText(/cannot read the pattern/)).toBeNull();
});

test('a new rule that cannot be read stays in its fields', async () => {
  const { user } = await openRules({}, ({ do: what }) =>
    what === 'change-rules' ? { ok: false, problem: { code: 'rule-pattern', pattern: '(' } } : undefined,
  );
  const form = within(screen.getByRole('form', { name: 'New rule' }));
  await user.type(form.getByLabelText('Pattern'), '({Enter}');
  await form.findByText(/cannot read the pattern “\(”/);
  expect(form.getByLabelText<HTMLInputElement>('Pattern').value).toBe('(');
});

test.each(['en', 'de'] as const)('axe finds nothing in the rules (%s)', async (language) => {
  const rules = {
    own,
    trunkPrefix: '9',
    outside: { prefix: '0', from: 6 },
    internal: { least: 1, most: 5, ranges: [{ from: '200', to: '299' }] },
  };
  const { user } = open(<Settings />, fakeBridge({ ...withRules(rules), language }));
  await user.click(screen.getByRole('tab', { name: language === 'en' ? 'Dialling rules' : 'Wählregeln' }));
  expect(await violations()).toEqual([]);
});
