import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { PhoneFace } from '../../electron/contract/phones/state';
import { modelNames } from '../../electron/phone/models';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { fakeBridge } from '../support/fake-bridge';
import { faceFor, state } from '../support/states';
import { words } from '../support/words';
import { open, violations } from './page';
import { hold, key } from './pointing';

afterEach(cleanup);

const drawnKeys = () => [...document.querySelectorAll('[data-key]')].map((element) => element.getAttribute('data-key'));

/** The names of every key that the face's data has, of the first page of function keys. */
const keysIn = (face: PhoneFace): readonly string[] => {
  const { keys, perPage } = face.functionKeys;
  const shown = keys.slice(0, perPage);
  const paged = keys.length > perPage ? [{ key: 'F_LABEL_PAGE_NEXT' }] : [];
  return [face.softKeys, shown, paged, ...face.modules, face.navigation, face.keypad, face.callKeys, face.volume]
    .flat()
    .map((one) => one.key);
};

test.each(['unknown', ...modelNames])(
  'the face of the %s has each of its keys once, with a name, and no other',
  (model) => {
    const face = faceFor(model, { modules: 1 });
    open(<PhoneWindow />, fakeBridge({ ...state, face }));
    expect(drawnKeys().toSorted()).toEqual(keysIn(face).toSorted());
    for (const element of document.querySelectorAll('[data-key]')) {
      expect(element.getAttribute('aria-label')).toMatch(/\S/);
    }
  },
);

test('every key of a face but its function keys has a word in both languages', () => {
  const plain = /^(?:[0-9]|F[1-4])$/;
  for (const model of modelNames) {
    const face = faceFor(model);
    const named = [face.navigation, face.keypad, face.callKeys, face.volume].flat().map((one) => one.key);
    for (const name of ['F_LABEL_PAGE_NEXT', ...named.filter((one) => !plain.test(one))]) {
      for (const language of ['en', 'de'] as const) {
        expect(words(language).keyNames[name], `${name} ${language}`).toMatch(/\S/);
      }
    }
  }
});

test('pages change what is drawn and nothing on the phone', async () => {
  const bridge = fakeBridge({ ...state, face: faceFor('D735') });
  const { user } = open(<PhoneWindow />, bridge);
  const pages = screen.getByRole('radiogroup', { name: 'Function keys shown' });
  expect(
    within(pages)
      .getAllByRole('radio')
      .map((page) => page.textContent),
  ).toEqual(['1–8', '9–16', '17–24', '25–32']);
  await user.click(within(pages).getByRole('radio', { name: '17–24' }));
  expect(screen.queryByRole('button', { name: 'P1' })).toBeNull();
  expect(bridge.sent).toEqual([]);
  hold('P17', 80);
  expect(bridge.sent).toEqual([{ do: 'press', sequence: 'P17' }]);
});

test('arrows turn the pages while they have the focus, and the phone does not get them', async () => {
  const bridge = fakeBridge({ ...state, face: faceFor('D785') });
  const { user } = open(<PhoneWindow />, bridge);
  screen.getByRole('radio', { name: '1–6' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '7–12', checked: true }));
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('19–24');
  expect(bridge.sent).toEqual([]);
});

test('the phone’s own page key is pressed like any key', () => {
  const bridge = fakeBridge({ ...state, face: faceFor('D335') });
  open(<PhoneWindow />, bridge);
  hold('Next page on the phone', 80);
  expect(bridge.sent).toEqual([{ do: 'press', sequence: 'F_LABEL_PAGE_NEXT' }]);
});

test('a key with a label shows it, and says both names', () => {
  open(<PhoneWindow />, fakeBridge({ ...state, face: faceFor('870', { labels: { P3: 'Anna' } }) }));
  const anna = screen.getByRole('button', { name: 'Anna, P3' });
  expect(anna.textContent).toBe('Anna');
  expect(anna.title).toBe('Anna, P3');
});

test('labels are written in their places: Enter and leaving save, Esc takes back', async () => {
  const bridge = fakeBridge({ ...state, face: faceFor('D375', { labels: { P2: 'Bob' }, modules: 1 }) });
  const { user } = open(<PhoneWindow />, bridge);
  await user.click(key('Label the keys'));
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `Label of ${name}` });
  await user.type(field('P1'), ' Anna {Enter}');
  await user.tab();
  expect(document.activeElement).toBe(field('P2'));
  await user.keyboard('x{Escape}');
  expect(field('P2').value).toBe('Bob');
  await user.clear(field('P2'));
  await user.click(field('EK17'));
  await user.keyboard('Door');
  await user.tab();
  expect(bridge.sent).toEqual([
    { do: 'label-key', key: 'P1', label: 'Anna' },
    { do: 'label-key', key: 'P2', label: '' },
    { do: 'label-key', key: 'EK17', label: 'Door' },
  ]);
});

test('a label that was not saved marks its field and says why', async () => {
  const bridge = fakeBridge(state, () => ({ ok: false, problem: { code: 'settings-not-saved', reason: 'ENOSPC' } }));
  const { user } = open(<PhoneWindow />, bridge);
  await user.click(key('Label the keys'));
  const field = screen.getByRole('textbox', { name: 'Label of P1' });
  await user.type(field, 'Anna{Enter}');
  await screen.findByText(/The settings were not saved: ENOSPC/);
  await waitFor(() => expect(field.dataset.failed).toBe('true'));
});

test('line labels are mended where a model needs it', async () => {
  const bridge = fakeBridge({ ...state, face: faceFor('821') });
  const { user } = open(<PhoneWindow />, bridge);
  await user.click(screen.getByRole('button', { name: 'Redraw the line labels' }));
  expect(bridge.sent).toEqual([{ do: 'mend-line-info' }]);
  cleanup();
  open(<PhoneWindow />, fakeBridge({ ...state, face: faceFor('760') }));
  expect(screen.queryByRole('button', { name: 'Redraw the line labels' })).toBeNull();
});

test.each(['870', 'D785', 'D335'])(
  'axe finds nothing in the face of the %s, nor while its keys are labelled',
  async (model) => {
    const { user } = open(<PhoneWindow />, fakeBridge({ ...state, face: faceFor(model, { modules: 2 }) }));
    expect(await violations()).toEqual([]);
    await user.click(key('Label the keys'));
    expect(await violations()).toEqual([]);
  },
);
