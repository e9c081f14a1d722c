import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import { LINK_SCHEMES, type LinkHandler } from '../../electron/contract/dialling/links';
import type { Outcome } from '../../electron/contract/outcome';
import { fakeBridge } from '../support/fake-bridge';
import { state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const links: readonly LinkHandler[] = LINK_SCHEMES.map((scheme) => ({
  scheme,
  ours: scheme === 'callto',
  opensWith: scheme === 'tel' ? 'Firefox' : null,
  change: 'here',
}));

async function openLinks(
  seen: readonly LinkHandler[] | null,
  answer: (command: CommandInput) => Outcome | undefined = () => undefined,
) {
  const bridge = fakeBridge({ ...state, linkHandlers: seen }, answer);
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Links' }));
  return { bridge, user };
}

const rowOf = (scheme: string) => {
  const row = screen.getByText(`${scheme}:`).closest('li');
  if (!row) throw new Error(`No row for ${scheme}`);
  return within(row);
};

test('the system is asked when the section is opened, and whenever the window is entered again', async () => {
  const { bridge, user } = await openLinks(null);
  screen.getByText('Asking the system …');
  const asked = bridge.sentAs('look-at-links').length;
  expect(asked).toBeGreaterThan(0);
  fireEvent.focus(window);
  expect(bridge.sentAs('look-at-links')).toHaveLength(asked + 1);
  await user.click(screen.getByRole('tab', { name: 'About' }));
  fireEvent.focus(window);
  expect(bridge.sentAs('look-at-links')).toHaveLength(asked + 1);
});

test('each kind of link says who opens it now', async () => {
  await openLinks(links);
  rowOf('tel').getByText('Opened by Firefox');
  rowOf('callto').getByText('Opened by Offhook');
  rowOf('sip').getByText('No program known');
  expect(screen.getByLabelText<HTMLInputElement>('Open callto: links with Offhook').checked).toBe(true);
  expect(screen.queryByRole('button', { name: 'Open the system’s settings' })).toBeNull();
});

test('links are opened here, or not any more, with the keyboard alone', async () => {
  const { bridge, user } = await openLinks(links);
  screen.getByLabelText('Open tel: links with Offhook').focus();
  await user.keyboard(' {Tab} ');
  expect(bridge.sentAs('open-links-here')).toEqual([
    { do: 'open-links-here', scheme: 'tel', on: true },
    { do: 'open-links-here', scheme: 'callto', on: false },
  ]);
});

test('a switch shows what the system says, whatever was asked for, and the failure stands in its row', async () => {
  const { user } = await openLinks(links, (command) =>
    command.do === 'open-links-here'
      ? { ok: false, problem: { code: 'links-not-changed', scheme: command.scheme } }
      : undefined,
  );
  await user.click(screen.getByLabelText('Open tel: links with Offhook'));
  await waitFor(() => expect(rowOf('tel').getByRole('status').textContent).toMatch(/\S/));
  expect(screen.getByLabelText<HTMLInputElement>('Open tel: links with Offhook').checked).toBe(false);
  expect(rowOf('sip').getByRole('status').textContent).toBe('');
});

test('where Offhook cannot change it, the system’s settings are one click away, with what to do there', async () => {
  const inSystem = links.map((link) => ({ ...link, change: 'in-system-settings' as const }));
  const { bridge, user } = await openLinks(inSystem);
  expect(screen.queryByRole('checkbox')).toBeNull();
  screen.getByText(/Choose Offhook there/);
  await user.click(screen.getByRole('button', { name: 'Open the system’s settings' }));
  expect(bridge.sentAs('show-link-settings')).toEqual([{ do: 'show-link-settings' }]);
});

test.each(['en', 'de'] as const)('axe finds nothing in the links (%s)', async (language) => {
  const [first, ...rest] = links;
  const seen = first ? [{ ...first, change: 'in-system-settings' as const }, ...rest] : [];
  const { user } = open(<Settings />, fakeBridge({ ...state, linkHandlers: seen, language }));
  await user.click(screen.getByRole('tab', { name: 'Links' }));
  expect(await violations()).toEqual([]);
});
