import { cleanup, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { fakeBridge } from '../support/fake-bridge';
import { state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const { dialling } = state;
const section = (user: UserEvent, name: string) => user.click(screen.getByRole('tab', { name }));

test('what is asked about, the countdown, the comma and the clipboard are saved one by one', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Dialling');
  await user.selectOptions(screen.getByLabelText('Ask before dialling'), 'All but typed numbers');
  await user.selectOptions(screen.getByLabelText('Countdown'), '5 seconds');
  await user.selectOptions(screen.getByLabelText('A comma waits'), '1 second');
  await user.click(screen.getByLabelText('Watch the clipboard'));
  expect(bridge.sentAs('change-dialling').map(({ patch }) => patch)).toEqual([
    { confirm: 'always' },
    { countdownS: 5 },
    { commaS: 1 },
    { watchClipboard: true },
  ]);
  await screen.findAllByText('saved');
});

test('each way of asking says what it means, and that an emergency number always asks', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Dialling');
  const said = [
    /wait for your yes\. Typed numbers/,
    /A link from another program/,
    /counts down first, for at least 5 seconds/,
  ];
  for (const [nth, confirm] of (['always', 'links', 'never'] as const).entries()) {
    bridge.push({ dialling: { ...dialling, confirm } });
    const hint = await screen.findByText(said[nth] ?? '');
    expect(hint.textContent).toContain('Offhook always asks before it dials an emergency number');
  }
});

test('the clipboard is watched only after somebody has said so, and what that does is said', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Dialling');
  expect(screen.getByLabelText<HTMLInputElement>('Watch the clipboard').checked).toBe(false);
  screen.getByText(/^Off: Offhook reads the clipboard only when/);
  bridge.push({ dialling: { ...dialling, watchClipboard: true } });
  await screen.findByText(/It dials and keeps none of it/);
});

test('what is not taken is said at its field', async () => {
  const bridge = fakeBridge(state, ({ do: what }) =>
    what === 'change-dialling' ? { ok: false, problem: { code: 'settings-not-saved', reason: 'ENOSPC' } } : undefined,
  );
  const { user } = open(<Settings />, bridge);
  await section(user, 'Dialling');
  await user.selectOptions(screen.getByLabelText('Countdown'), 'None');
  await user.selectOptions(screen.getByLabelText('Countdown'), '5 seconds');
  await screen.findByText(/ENOSPC/);
  const describedBy = screen.getByLabelText('Countdown').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(describedBy)?.textContent).toContain('ENOSPC');
});

test('the language is chosen on the page about Offhook', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'About');
  await user.selectOptions(screen.getByLabelText('Language'), 'de');
  expect(bridge.sent).toEqual([{ do: 'save-language', language: 'de' }]);
});

test.each(['en', 'de'] as const)('axe finds nothing in how Offhook dials (%s)', async (language) => {
  const { user } = open(<Settings />, fakeBridge({ ...state, language }));
  await section(user, language === 'en' ? 'Dialling' : 'Wählen');
  expect(await violations()).toEqual([]);
});

test('a hotkey for selected text is offered where the desktop tells it, and its lack is said on Linux', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  screen.getByRole('rowheader', { name: 'Dial the selected number' });
  bridge.push({ selection: false });
  await screen.findByText(/This desktop does not tell Offhook which text is selected/);
  bridge.push({ platform: 'win32' });
  await expect.poll(() => screen.queryByRole('rowheader', { name: 'Dial the selected number' })).toBeNull();
});
