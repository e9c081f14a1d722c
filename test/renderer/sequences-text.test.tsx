import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fakeBridge } from '../support/fake-bridge';
import { quiet, transfer } from '../support/sequence-states';
import { state } from '../support/states';
import { button, openSequences } from './sequences';

afterEach(cleanup);

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Sequences as text' });
const TEXT = '[Hold]\nF_HOLD\n[Wrong]\nF_HOLD,x\n';

test('pasted sequences are added by their button, and counted', async () => {
  const bridge = fakeBridge(state, () => ({ ok: true, result: 'done', count: 2 }));
  const { user } = await openSequences(bridge);
  expect(button('Add these sequences')).toHaveProperty('disabled', true);
  await user.click(area());
  await user.paste(TEXT);
  await user.click(button('Add these sequences'));
  expect(bridge.sent).toEqual([{ do: 'import-sequences', text: TEXT }]);
  await screen.findByText('2 sequences added.');
  expect(area().value).toBe('');
});

test('a fault is named with its line, and the line is marked', async () => {
  const problem = { code: 'sequence-text', line: 4, found: 'x' } as const;
  const bridge = fakeBridge(state, () => ({ ok: false, problem }));
  const { user } = await openSequences(bridge);
  await user.click(area());
  await user.paste(TEXT);
  await user.click(button('Add these sequences'));
  await screen.findByText(/cannot read line 4:/);
  expect(area().value).toBe(TEXT);
  expect(area().getAttribute('aria-invalid')).toBe('true');
  expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('F_HOLD,x');
});

test('all of them are copied as text', async () => {
  const bridge = fakeBridge({ ...state, sequences: [transfer, quiet] }, ({ do: what }) =>
    what === 'export-sequences' ? { ok: true, result: 'done', text: '[A]\nENTER\n' } : undefined,
  );
  const { user } = await openSequences(bridge);
  await user.click(button('Copy all as text'));
  await waitFor(() =>
    expect(bridge.sent).toEqual([
      { do: 'export-sequences', ids: ['transfer', 'quiet'] },
      { do: 'copy-text', text: '[A]\nENTER\n' },
    ]),
  );
  await screen.findByText('Copied, without PINs.');
});
