import { expect, test } from 'vitest';
import { createHotkeys } from '../../electron/app/hotkeys/hotkeys';
import type { Hotkey } from '../../electron/contract/hotkeys/hotkey';
import { openSettings } from '../../electron/settings/file';
import { testApp, testDesktop } from '../support/app';
import { createClock } from '../support/still-clock';

const act = (id: string, accelerator: string): Hotkey => ({ id, accelerator, run: { do: 'act', action: 'hold' } });
const find = (offhook: Awaited<ReturnType<typeof testApp>>, id: string) =>
  offhook.app.store.getState().hotkeys.find((hotkey) => hotkey.id === id);

test('a new hotkey works at once, and the old keys are given back', async () => {
  const offhook = await testApp();
  await offhook.app.start();
  const run = { do: 'press' as const, sequence: '5' };
  expect(await offhook.send({ do: 'add-hotkey', id: 'mine', accelerator: 'ctrl+alt+5', run })).toEqual({
    ok: true,
    result: 'done',
  });
  expect([...offhook.desktop.hotkeys.keys()]).toContain('CommandOrControl+Alt+5');
  await offhook.send({ do: 'change-hotkey', id: 'mine', patch: { accelerator: 'Ctrl+Alt+6' } });
  expect([...offhook.desktop.hotkeys.keys()]).not.toContain('CommandOrControl+Alt+5');
  offhook.desktop.hotkeys.get('CommandOrControl+Alt+6')?.();
  await expect
    .poll(() => offhook.app.store.getState().last)
    .toMatchObject({ what: 'press', subject: '5', outcome: { ok: true } });
});

test('what a change does not name stays: the keys, or what they do', async () => {
  const offhook = await testApp();
  await offhook.app.start();
  const hangUp = find(offhook, 'hang-up');
  const run = { do: 'press' as const, sequence: 'CANCEL' };
  expect(await offhook.send({ do: 'change-hotkey', id: 'hang-up', patch: { run } })).toMatchObject({ ok: true });
  expect(find(offhook, 'hang-up')).toEqual({ ...hangUp, run });
  await offhook.send({ do: 'change-hotkey', id: 'hang-up', patch: { accelerator: 'F9' } });
  expect(find(offhook, 'hang-up')).toEqual({ ...hangUp, accelerator: 'F9', run });
  const bogus = { do: 'press' as const, sequence: 'NOPE' };
  expect(await offhook.send({ do: 'change-hotkey', id: 'hang-up', patch: { run: bogus } })).toMatchObject({
    problem: { code: 'unknown-key' },
  });
  const gone = { do: 'run-sequence' as const, id: 'gone' };
  expect(await offhook.send({ do: 'change-hotkey', id: 'hang-up', patch: { run: gone } })).toEqual({
    ok: false,
    problem: { code: 'no-such-sequence', id: 'gone' },
  });
  expect(find(offhook, 'hang-up')?.run).toEqual(run);
});

test('a hotkey that is not there is not changed, and one that is there is not added', async () => {
  const offhook = await testApp();
  const before = offhook.app.store.getState().hotkeys;
  expect(await offhook.send({ do: 'change-hotkey', id: 'gone', patch: { accelerator: 'F9' } })).toEqual({
    ok: false,
    problem: { code: 'no-such-hotkey', id: 'gone' },
  });
  const run = { do: 'press' as const, sequence: '5' };
  expect(await offhook.send({ do: 'add-hotkey', id: 'mute', accelerator: 'F9', run })).toEqual({
    ok: false,
    problem: { code: 'already-there', what: 'hotkeys' },
  });
  expect(offhook.app.store.getState().hotkeys).toEqual(before);
});

test('a refused hotkey leaves the old one working', async () => {
  const offhook = await testApp();
  await offhook.app.start();
  offhook.desktop.taken.add('CommandOrControl+Alt+K');
  const before = find(offhook, 'hang-up');
  expect(before?.accelerator).toBe('CommandOrControl+Alt+Shift+H');
  expect(await offhook.send({ do: 'change-hotkey', id: 'hang-up', patch: { accelerator: 'Ctrl+Alt+K' } })).toEqual({
    ok: false,
    problem: { code: 'hotkey-taken', accelerator: 'CommandOrControl+Alt+K' },
  });
  expect(find(offhook, 'hang-up')).toEqual(before);
  expect(offhook.desktop.hotkeys.has('CommandOrControl+Alt+Shift+H')).toBe(true);
});

test('two hotkeys never share their keys, however they are written', async () => {
  const offhook = await testApp();
  expect(
    await offhook.send({ do: 'change-hotkey', id: 'mute', patch: { accelerator: 'shift+control+alt+d' } }),
  ).toEqual({
    ok: false,
    problem: { code: 'hotkey-clash', accelerator: 'CommandOrControl+Alt+Shift+D', id: 'dial-clipboard' },
  });
});

test('keys that another hotkey has are taken over when that is asked for', async () => {
  const offhook = await testApp();
  await offhook.app.start();
  const keys = 'CommandOrControl+Alt+Shift+D';
  const save = { do: 'change-hotkey', id: 'mute', patch: { accelerator: keys }, takeOver: true } as const;
  expect(await offhook.send(save)).toMatchObject({ ok: true });
  expect(find(offhook, 'mute')).toMatchObject({ accelerator: keys, problem: null });
  expect(find(offhook, 'dial-clipboard')).toMatchObject({ accelerator: null });
  expect((await openSettings(offhook.settingsPath, Date.now)).settings.hotkeys).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ id: 'dial-clipboard', accelerator: null }),
      expect.objectContaining({ id: 'mute', accelerator: keys }),
    ]),
  );
  // Keys of another program are not ours to take.
  offhook.desktop.taken.add('CommandOrControl+Alt+9');
  expect(await offhook.send({ ...save, patch: { accelerator: 'CommandOrControl+Alt+9' } })).toMatchObject({
    problem: { code: 'hotkey-taken' },
  });
});

test('keys that everybody needs and sequences that mean nothing are turned away', async () => {
  const { send } = await testApp();
  expect(await send({ do: 'change-hotkey', id: 'mute', patch: { accelerator: 'Ctrl+V' } })).toMatchObject({
    problem: { code: 'hotkey-reserved' },
  });
  const bogus = { do: 'press' as const, sequence: 'NOPE' };
  expect(await send({ do: 'add-hotkey', id: 'mine', accelerator: 'F9', run: bogus })).toMatchObject({
    problem: { code: 'unknown-key' },
  });
});

test('what the system keeps for itself at the start is said beside the hotkey', async () => {
  const offhook = await testApp();
  offhook.desktop.taken.add('CommandOrControl+Alt+Shift+D');
  await offhook.app.start();
  expect(find(offhook, 'dial-clipboard')?.problem).toEqual({
    code: 'hotkey-taken',
    accelerator: 'CommandOrControl+Alt+Shift+D',
  });
});

test('while keys are recorded none of ours fires, and afterwards all do', async () => {
  const offhook = await testApp();
  await offhook.app.start();
  await offhook.send({ do: 'record-hotkeys', on: true });
  expect(offhook.desktop.hotkeys.size).toBe(0);
  await offhook.send({ do: 'change-hotkey', id: 'mute', patch: { accelerator: 'F10' } });
  expect(offhook.desktop.hotkeys.size).toBe(0);
  await offhook.send({ do: 'record-hotkeys', on: false });
  expect([...offhook.desktop.hotkeys.keys()].sort()).toEqual(
    [
      'CommandOrControl+Alt+Shift+D',
      'CommandOrControl+Alt+Shift+H',
      'CommandOrControl+Alt+Shift+P',
      'CommandOrControl+Alt+Shift+S',
      'F10',
    ].sort(),
  );
});

test('a toggle held down fires once; volume goes on', () => {
  const desktop = testDesktop();
  const fired: string[] = [];
  let now = 0;
  const hotkeys = createHotkeys({ desktop, elapsed: () => now, fire: ({ id }) => void fired.push(id) });
  const typed: Hotkey = { id: 'typed', accelerator: 'F6', run: { do: 'press', sequence: '4;4;ENTER' } };
  const volume: Hotkey = { id: 'volume', accelerator: 'F8', run: { do: 'act', action: 'volume-up' } };
  hotkeys.apply([act('hold', 'F7'), volume, typed]);
  // As X repeats a key: after 660 ms, then every 40 ms.
  for (const at of [0, 660, 700, 740, 780]) {
    now = at;
    desktop.hotkeys.get('F6')?.();
    desktop.hotkeys.get('F7')?.();
    desktop.hotkeys.get('F8')?.();
  }
  expect(fired.filter((id) => id === 'hold')).toHaveLength(1);
  expect(fired.filter((id) => id === 'typed')).toHaveLength(1);
  expect(fired.filter((id) => id === 'volume')).toHaveLength(5);
  now = 2_000;
  desktop.hotkeys.get('F7')?.();
  expect(fired.filter((id) => id === 'hold')).toHaveLength(2);
});

test('what a hotkey could not do is shown, because whoever pressed it sees nothing else', async () => {
  const offhook = await testApp();
  await offhook.app.start();
  const run = { do: 'press' as const, sequence: 'F1' };
  await offhook.send({ do: 'add-hotkey', id: 'mine', accelerator: 'F9', run });
  offhook.desktop.hotkeys.get('F9')?.();
  // The demo phone is an 870: it has no F1.
  await expect.poll(() => offhook.desktop.shown).toEqual(['panel, quietly']);
  expect(offhook.app.store.getState().last).toMatchObject({ outcome: { problem: { code: 'key-not-on-model' } } });
});

test('an emergency number chosen in a menu is asked about in the panel', async () => {
  const offhook = await testApp();
  await offhook.app.sendUnattended({ do: 'dial', text: '112', confirmed: false, from: 'tray' });
  expect(offhook.desktop.shown).toEqual(['panel']);
  expect(offhook.app.store.getState().offer).toMatchObject({ dialWhenSeen: true, candidates: [{ kind: 'emergency' }] });
});

test('the hotkey for selected text offers it, and its keys are left to others where no text is told', async () => {
  const offhook = await testApp();
  offhook.desktop.selection = '030 23125 001';
  await offhook.app.start();
  offhook.desktop.hotkeys.get('CommandOrControl+Alt+Shift+S')?.();
  await expect.poll(() => offhook.app.store.getState().offer).toMatchObject({ from: 'selection' });
  const other = await testApp();
  other.desktop.hasSelection = false;
  await other.app.start();
  expect([...other.desktop.hotkeys.keys()]).not.toContain('CommandOrControl+Alt+Shift+S');
});

test('keys that the layout of the moment has not are refused, said, and grabbed when another layout has them', async () => {
  const offhook = await testApp();
  const { desktop, send, app } = offhook;
  const panel = find(offhook, 'show-panel')?.accelerator ?? '';
  desktop.lacking.add(panel);
  await app.start();
  expect(find(offhook, 'show-panel')?.problem).toEqual({ code: 'hotkey-no-key', accelerator: panel });
  const run = { do: 'press' as const, sequence: '5' };
  const wanted = { do: 'add-hotkey', id: 'mine', accelerator: 'CommandOrControl+Alt+5', run } as const;
  desktop.lacking.add('Digit5');
  expect(await send({ ...wanted, code: 'Digit5' })).toEqual({
    ok: false,
    problem: { code: 'hotkey-no-key', accelerator: 'CommandOrControl+Alt+5' },
  });
  expect(find(offhook, 'mine')).toBeUndefined();
  desktop.lacking.clear();
  desktop.keyboard?.();
  expect(find(offhook, 'show-panel')?.problem).toBeNull();
  expect(desktop.hotkeys.has(panel)).toBe(true);
  expect(await send({ ...wanted, code: 'Digit5' })).toMatchObject({ ok: true });
  desktop.lacking.add('CommandOrControl+Alt+5');
  desktop.keyboard?.();
  expect(desktop.hotkeys.has('CommandOrControl+Alt+5')).toBe(false);
  expect(find(offhook, 'mine')?.problem).toMatchObject({ code: 'hotkey-no-key' });
});

test('a hotkey that is tried is seen, and does nothing that once', async () => {
  const clock = createClock();
  const { desktop, send, app } = await testApp({}, { clock });
  await app.start();
  const run = { do: 'press' as const, sequence: '5' };
  await send({ do: 'add-hotkey', id: 'mine', accelerator: 'CommandOrControl+Alt+5', run });
  const press = desktop.hotkeys.get('CommandOrControl+Alt+5');
  const proof = () => app.store.getState().hotkeyProof;
  await send({ do: 'prove-hotkey', id: 'mine' });
  expect(proof()).toEqual({ id: 'mine', heard: false });
  press?.();
  expect(proof()).toEqual({ id: 'mine', heard: true });
  // Held, it repeats; and then it is meant.
  press?.();
  expect(app.store.getState().last).toBeNull();
  await clock.pass(1_000);
  press?.();
  await expect.poll(() => app.store.getState().last).toMatchObject({ what: 'press', subject: '5' });
  await send({ do: 'prove-hotkey', id: 'mine' });
  await clock.pass(30_000);
  expect(proof()).toBeNull();
});
