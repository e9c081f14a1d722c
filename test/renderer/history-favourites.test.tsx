import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Favourite } from '../../electron/contract/history/history';
import { asked, button, callOf, historyBridge, openHistory, rows } from './history';
import { violations } from './page';

afterEach(cleanup);

const pins = [{ id: 'box', name: 'Mailbox' }];
const anna: Favourite = { id: 'anna', name: 'Anna', number: '030 1234-7', pin: null };
const box: Favourite = { id: 'box', name: 'Box', number: '030 1234-8,,21#', pin: 'box' };

const form = (name: string) => within(screen.getByRole('form', { name }));
const field = (name: string, label: string) => form(name).getByLabelText<HTMLInputElement>(label);

test('a favourite has a name, a number, and the name of its PIN', async () => {
  await openHistory(historyBridge([], { app: { favourites: [anna, box], pins } }));
  const items = within(screen.getByRole('list', { name: 'Your favourites' })).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Anna030 1234-7Dial',
    'Box030 1234-8,,21#PIN MailboxDial',
  ]);
});

test('a favourite is added by its name and number, with a PIN of the keychain', async () => {
  const bridge = historyBridge([], { app: { favourites: [anna], pins } });
  const { user } = await openHistory(bridge);
  await user.click(button('Add a favourite'));
  await user.keyboard('Anna');
  await user.type(field('New favourite', 'Number'), ' 030 1234-9 ');
  await user.selectOptions(field('New favourite', 'PIN'), 'Mailbox');
  await user.click(button('Save favourite'));
  expect(asked(bridge)).toEqual([
    { do: 'add-favourite', favourite: { id: 'anna-2', name: 'Anna', number: '030 1234-9', pin: 'box' } },
  ]);
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button('Add a favourite')));
});

test('a favourite without a name or a number is not saved', async () => {
  const bridge = historyBridge([]);
  const { user } = await openHistory(bridge);
  await user.click(button('Add a favourite'));
  await user.keyboard('{Enter}');
  expect(screen.getByText('A name has 1 to 60 characters.')).toBeDefined();
  expect(screen.getByText('A number has 1 to 300 characters.')).toBeDefined();
  expect(asked(bridge)).toEqual([]);
});

test('why a favourite was not taken is said, and what was written stays', async () => {
  const bridge = historyBridge([], {
    answer: ({ do: name }) =>
      name === 'add-favourite'
        ? { ok: false, problem: { code: 'too-many', what: 'favourites', limit: 50 } }
        : undefined,
  });
  const { user } = await openHistory(bridge);
  await user.click(button('Add a favourite'));
  await user.keyboard('Anna');
  await user.type(field('New favourite', 'Number'), '030 1234-9{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('50');
  expect(field('New favourite', 'Name').value).toBe('Anna');
  expect(await violations()).toEqual([]);
});

test('a favourite is changed in its place and keeps its id', async () => {
  const bridge = historyBridge([], { app: { favourites: [box], pins } });
  const { user } = await openHistory(bridge);
  await user.click(button('Change Box'));
  await user.keyboard(' 2');
  await user.selectOptions(field('Box', 'PIN'), 'None');
  await user.click(button('Save favourite'));
  expect(asked(bridge)).toEqual([{ do: 'change-favourite', id: box.id, patch: { name: 'Box 2', pin: null } }]);
  await waitFor(() => expect(document.activeElement).toBe(button('Change Box')));
});

test('Esc leaves a favourite as it is', async () => {
  const bridge = historyBridge([], { app: { favourites: [anna] } });
  const { user } = await openHistory(bridge);
  await user.click(button('Change Anna'));
  await user.keyboard('x{Escape}');
  expect(screen.queryByRole('form')).toBeNull();
  expect(asked(bridge)).toEqual([]);
});

test('a favourite is removed only after a question', async () => {
  const bridge = historyBridge([], { app: { favourites: [anna] } });
  const { user } = await openHistory(bridge);
  await user.click(button('Remove Anna'));
  expect(screen.getByText('Remove Anna from your favourites?')).toBeDefined();
  expect(asked(bridge)).toEqual([]);
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
  expect(asked(bridge)).toEqual([{ do: 'remove-favourite', id: 'anna' }]);
  act(() => bridge.push({ favourites: [] }));
  await waitFor(() => expect(document.activeElement).toBe(button('Add a favourite')));
});

test('a favourite is dialled from the list, an emergency number only after a yes', async () => {
  const bridge = historyBridge([], {
    app: { favourites: [anna] },
    answer: (command) =>
      command.do === 'dial-favourite' && !command.confirmed
        ? { ok: false, problem: { code: 'emergency', number: '110' } }
        : undefined,
  });
  const { user } = await openHistory(bridge);
  await user.click(button('Dial Anna'));
  await user.click(button('Call 110'));
  expect(asked(bridge)).toEqual([
    { do: 'dial-favourite', id: 'anna' },
    { do: 'dial-favourite', id: 'anna', confirmed: true },
  ]);
});

test('a call is pinned with a name, and bears that name then', async () => {
  const bridge = historyBridge([callOf(7), callOf(8)]);
  const { user } = await openHistory(bridge);
  await user.click(await screen.findByRole('button', { name: 'Make 030 1234-7 a favourite' }));
  expect(field('New favourite', 'Number').value).toBe('030 1234-7');
  await user.keyboard('Anna{Enter}');
  expect(asked(bridge)).toEqual([{ do: 'add-favourite', favourite: anna }]);
  act(() => bridge.push({ favourites: [{ ...anna, number: '030 1234-7,,21#' }] }));
  await waitFor(() => expect(rows()[0]?.textContent).toContain('030 1234-7Anna'));
  expect(screen.queryByRole('button', { name: 'Make 030 1234-7 a favourite' })).toBeNull();
  expect(rows()[1]?.textContent).not.toContain('Anna');
});

test('favourites have no fault that axe knows, in both languages', async () => {
  const bridge = historyBridge([callOf(1)], { app: { favourites: [anna, box], pins } });
  const { user } = await openHistory(bridge);
  await user.click(button('Change Box'));
  expect(await violations()).toEqual([]);
  act(() => bridge.push({ language: 'de' }));
  expect(screen.getByRole('list', { name: 'Ihre Favoriten' })).toBeDefined();
  expect(await violations()).toEqual([]);
});
