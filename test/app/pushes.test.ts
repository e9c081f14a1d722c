import { expect, test } from 'vitest';
import { stateChange } from '../../electron/shell/state-change';
import { atDesk } from '../support/at-desk';

/** The keys of the state that each change brings to a window, from now on. */
function pushesOf({ app }: Awaited<ReturnType<typeof atDesk>>): readonly string[][] {
  const pushes: string[][] = [];
  app.store.subscribe((now, before) => {
    const change = stateChange(now, before);
    if (change) pushes.push(Object.keys(change));
  });
  return pushes;
}

test('a key press brings a window what is reported, and nothing else', async () => {
  const desk = await atDesk();
  await desk.send({ do: 'press', sequence: '1' });
  const pushes = pushesOf(desk);
  await desk.send({ do: 'press', sequence: '2' });
  expect(pushes).toEqual([['last'], ['last']]);
});

test('what is saved as it was brings a window nothing', async () => {
  const desk = await atDesk();
  const pushes = pushesOf(desk);
  await desk.send({ do: 'save-language', language: 'system' });
  await desk.send({ do: 'zoom-phone-window', zoom: 'fit' });
  expect(pushes).toEqual([]);
});

test('the settings window is shown at the section that is asked for, and else where it begins', async () => {
  const desk = await atDesk();
  await desk.send({ do: 'show', window: 'settings', section: 'hotkeys' });
  expect(desk.app.store.getState().placeAsked).toMatchObject({ section: 'hotkeys' });
  await desk.send({ do: 'show', window: 'settings' });
  expect(desk.app.store.getState().placeAsked).toBeNull();
  expect(desk.desktop.shown).toEqual(['settings', 'settings']);
});

test('the settings window is shown at a field of one phone, and each time anew', async () => {
  const desk = await atDesk();
  const ask = async () => {
    await desk.send({ do: 'show', window: 'settings', section: 'phones', field: 'password', item: 'desk' });
    return desk.app.store.getState().placeAsked;
  };
  const first = await ask();
  expect(first).toMatchObject({ section: 'phones', field: 'password', item: 'desk' });
  const second = await ask();
  expect(second?.id).toBeGreaterThan(first?.id ?? 0);
  // The panel has no places: the one of the settings stays.
  await desk.send({ do: 'show', window: 'panel', section: 'hotkeys' });
  expect(desk.app.store.getState().placeAsked).toBe(second);
});
