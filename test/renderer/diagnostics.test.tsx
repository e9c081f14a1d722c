import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { OutcomeOf } from '../../electron/contract/outcome';
import { fakeBridge } from '../support/fake-bridge';
import { state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const TEXT = 'Offhook 0.1.0\nKeychain: ready';

async function diagnostics(answer: OutcomeOf<'diagnose'>, language: 'en' | 'de' = 'en') {
  const bridge = fakeBridge({ ...state, language }, ({ do: what }) => (what === 'diagnose' ? answer : undefined));
  const page = open(<Settings />, bridge);
  await page.user.click(screen.getByRole('tab', { name: language === 'de' ? 'Diagnose' : 'Diagnostics' }));
  return { bridge, ...page };
}

test('what Offhook knows of this computer is shown, and copied as it is', async () => {
  const { bridge, user } = await diagnostics({ ok: true, result: 'done', text: TEXT });
  const shown = await screen.findByLabelText<HTMLTextAreaElement>('Diagnostics', { selector: 'textarea' });
  expect(shown.value).toBe(TEXT);
  expect(shown.readOnly).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(bridge.sentAs('copy-text')).toEqual([{ do: 'copy-text', text: TEXT }]);
  await screen.findByText('Copied.');
});

test('it is read again when that is wished', async () => {
  const { bridge, user } = await diagnostics({ ok: true, result: 'done', text: TEXT });
  const before = bridge.sentAs('diagnose').length;
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(bridge.sentAs('diagnose')).toHaveLength(before + 1);
});

test('the log file is shown by the system', async () => {
  const { bridge, user } = await diagnostics({ ok: true, result: 'done', text: TEXT });
  await user.click(screen.getByRole('button', { name: 'Show log file' }));
  expect(bridge.sentAs('show-log')).toEqual([{ do: 'show-log' }]);
  expect(screen.queryByText('Copied.')).toBeNull();
});

test('without an answer there is nothing to copy, and it says why', async () => {
  await diagnostics({ ok: false, problem: { code: 'internal' } });
  expect((await screen.findByRole('alert')).textContent).toMatch(/Something inside Offhook failed/);
  expect(screen.getByRole('button', { name: 'Copy' }).hasAttribute('disabled')).toBe(true);
});

test('axe finds nothing, in German', async () => {
  await diagnostics({ ok: true, result: 'done', text: TEXT }, 'de');
  await screen.findByLabelText('Diagnose', { selector: 'textarea' });
  expect(await violations()).toEqual([]);
});
