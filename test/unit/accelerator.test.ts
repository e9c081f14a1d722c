import { expect, test } from 'vitest';
import { readAccelerator } from '../../electron/app/hotkeys/accelerator';

const read = (text: string, platform = 'linux'): string => {
  const result = readAccelerator(text, platform);
  return result.ok ? result.accelerator : result.problem.code;
};

test.each([
  ['ctrl+alt+d', 'CommandOrControl+Alt+D'],
  ['Shift+Alt+Ctrl+d', 'CommandOrControl+Alt+Shift+D'],
  ['CmdOrCtrl+Option+End', 'CommandOrControl+Alt+End'],
  ['F9', 'F9'],
  ['MediaPlayPause', 'MediaPlayPause'],
  ['Super+Alt+num7', 'Super+Alt+num7'],
])('%s is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('Control and CommandOrControl are two keys on a Mac', () => {
  expect(read('Control+Alt+D', 'darwin')).toBe('Control+Alt+D');
  expect(read('Command+Alt+D', 'darwin')).toBe('CommandOrControl+Alt+D');
});

test.each([
  'Ctrl+C',
  'Ctrl+V',
  'Alt+F4',
  'Ctrl+Alt+Delete',
  'Ctrl+Alt+F9',
  'A',
  'Shift+A',
  '7',
  'Space',
  'Shift+Return',
])('%s belongs to everybody', (text) => {
  expect(read(text)).toBe('hotkey-reserved');
});

test.each(['', '+', 'Ctrl+', 'Ctrl+Foo', 'Hyper+D', 'Ctrl+Alt+ä', 'Ctrl+D+E'])('%j is no key combination', (text) => {
  expect(read(text)).toBe('hotkey-unknown');
});
