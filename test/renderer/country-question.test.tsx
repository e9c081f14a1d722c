import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { usualRules } from '../../electron/contract/dialling/rules';
import type { AppState } from '../../electron/contract/state';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, state } from '../support/states';
import { open, violations } from './page';
import { Panel } from './panel-page';
import { Settings } from './settings-page';

afterEach(cleanup);

// A list of 245 countries is much to look through on a slow computer.
vi.setConfig({ testTimeout: 60_000 });

const QUESTION = 'In which country is this phone?';
const nowhere: AppState = { ...state, country: null, countryAnswered: null };
const question = () => screen.queryByLabelText(QUESTION);
const field = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);

test.each([
  ['panel', <Panel key="panel" />],
  ['settings', <Settings key="settings" />],
])('the %s asks once, and the answer takes the question away', async (_name, page) => {
  const bridge = fakeBridge(nowhere, (command) => {
    if (command.do === 'save-country') bridge.push({ country: command.country, countryAnswered: command.country });
    return undefined;
  });
  const { user } = open(page, bridge);
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the country' });
  expect(save.disabled).toBe(true);
  expect(await violations()).toEqual([]);
  await user.selectOptions(field(QUESTION), 'Japan');
  // Walking the list answers nothing.
  expect(bridge.sentAs('save-country')).toEqual([]);
  await user.click(save);
  expect(bridge.sentAs('save-country')).toEqual([{ do: 'save-country', country: 'JP' }]);
  expect(question()).toBeNull();
});

test('countries are called by their names in the language of the windows', () => {
  const listed = (language: AppState['language'], name: string): (string | null)[] => {
    open(<Panel />, fakeBridge({ ...nowhere, language }));
    const names = [...field(name).options].map(({ textContent }) => textContent);
    cleanup();
    return names;
  };
  expect(listed('en', QUESTION)).toContain('Germany');
  const german = listed('de', 'In welchem Land steht dieses Telefon?');
  expect(german.slice(0, 3)).toEqual(['Land wählen', 'Afghanistan', 'Ägypten']);
  expect(german).toContain('Vereinigte Staaten');
});

test('nothing is asked where the computer, the user or the phone’s rules say it', () => {
  const phones = [
    ...state.phones.filter(({ demo }) => demo),
    { ...deskPhone, rules: { ...usualRules(), country: 'AT' } },
  ];
  for (const known of [
    { ...state, country: 'DE', countryAnswered: null },
    { ...state, country: 'DE', countryAnswered: 'DE' },
    { ...nowhere, phones, activePhone: 'desk' },
  ]) {
    open(<Panel />, fakeBridge(known));
    expect(question()).toBeNull();
    cleanup();
  }
});

test('an answer that cannot be kept is said at the question', async () => {
  const bridge = fakeBridge(nowhere, ({ do: what }) =>
    what === 'save-country' ? { ok: false, problem: { code: 'settings-not-saved', reason: 'no room' } } : undefined,
  );
  const { user } = open(<Panel />, bridge);
  await user.selectOptions(field(QUESTION), 'Japan');
  await user.click(screen.getByRole('button', { name: 'Save the country' }));
  expect((await screen.findByText(/no room/)).getAttribute('aria-live')).toBe('polite');
});

test('an answer can be changed with the rules, and a phone may stand elsewhere', async () => {
  const bridge = fakeBridge({ ...state, country: 'JP', countryAnswered: 'JP' });
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Dialling rules' }));
  expect([...field('Country').options][0]?.textContent).toBe('Same as all phones: Japan');
  await user.selectOptions(field('Country of your phones'), 'Australia');
  expect(bridge.sentAs('save-country')).toEqual([{ do: 'save-country', country: 'AU' }]);
  cleanup();
  open(<Settings />, fakeBridge(state));
  await user.click(screen.getByRole('tab', { name: 'Dialling rules' }));
  expect(screen.queryByLabelText('Country of your phones')).toBeNull();
});
