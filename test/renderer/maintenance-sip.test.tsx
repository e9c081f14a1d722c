import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ABILITIES } from '../../electron/phone/abilities';
import { fakeBridge } from '../support/fake-bridge';
import { bySip } from '../support/sip';
import { faceFor, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

async function maintenance(start = { ...bySip(), face: faceFor('820') }) {
  const bridge = fakeBridge(start);
  const page = open(<Settings />, bridge);
  await page.user.click(screen.getByRole('tab', { name: start.language === 'de' ? 'Wartung' : 'Maintenance' }));
  return { bridge, ...page };
}

const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const row = (name: string) => within(screen.getByRole('heading', { name, level: 3 }).closest('li') ?? document.body);
const WHY = /^SIP has only these commands/;

test('by SIP there is what SIP takes, with nothing to choose, and a word about the rest', async () => {
  await maintenance();
  expect(names()).toEqual(['Register again', 'Log off', 'Restart', 'Clear the lists']);
  expect(screen.queryAllByRole('combobox')).toEqual([]);
  expect(screen.getByText(WHY)).toBeDefined();
});

test('all of it goes out for all identities and all lists', async () => {
  const { bridge, user } = await maintenance();
  await user.click(row('Register again').getByRole('button'));
  expect(row('Register again').getByRole('status').textContent).toBe(
    'The phone was told to register all identities again.',
  );
  await user.click(row('Log off').getByRole('button'));
  await user.click(screen.getByRole('button', { name: 'Log all off' }));
  await user.click(row('Clear the lists').getByRole('button'));
  const question = screen.getByRole('alertdialog', {
    description: /deletes its lists of dialled, missed and received calls/,
  });
  await user.click(within(question).getByRole('button', { name: 'Clear all lists' }));
  const phone = 'desk';
  expect(bridge.sent).toEqual([
    { do: 're-register', identity: 'all', phone },
    { do: 'log-off', identity: 'all', phone },
    { do: 'clear-list', list: 'all', phone, confirmation: 'yes' },
  ]);
});

test('by HTTP it is one at a time, and a way that is found meanwhile changes the choice', async () => {
  const { bridge, user } = await maintenance(state);
  expect(screen.queryByText(WHY)).toBeNull();
  const options = (name: string) =>
    row(name)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  expect(options('Register again')).not.toContain('All identities');
  expect(options('Clear a list')).toEqual(['Dialled numbers', 'Missed calls', 'Received calls']);
  await user.selectOptions(row('Register again').getByRole('combobox'), '3');
  act(() => bridge.push({ phones: bySip().phones, abilities: [...ABILITIES.sip] }));
  await user.click(row('Register again').getByRole('button'));
  expect(bridge.sentAs('re-register')).toEqual([{ do: 're-register', identity: 'all', phone: 'desk' }]);
});

test('axe finds nothing, in German', async () => {
  await maintenance({ ...bySip(), language: 'de' });
  expect(await violations()).toEqual([]);
});
