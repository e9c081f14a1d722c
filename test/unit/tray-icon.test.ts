import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trayIconFile } from '../../electron/shell/tray-icon';

const bar = { platform: 'linux', dark: false, desktop: 'KDE' };

test('the icon stands out from the bar it is on', () => {
  expect(trayIconFile('ready', bar)).toBe('tray-ready-22.png');
  expect(trayIconFile('ready', { ...bar, dark: true })).toBe('tray-ready-light-22.png');
  expect(trayIconFile('ready', { ...bar, desktop: 'ubuntu:GNOME' })).toBe('tray-ready-light-22.png');
  expect(trayIconFile('trouble', { ...bar, platform: 'win32', dark: true })).toBe('tray-trouble-light.png');
  expect(trayIconFile('idle', { ...bar, platform: 'darwin', dark: true })).toBe('tray-idleTemplate.png');
});

test('every icon that can be asked for is there', () => {
  for (const shows of ['ready', 'trouble', 'idle'] as const) {
    for (const platform of ['linux', 'win32', 'darwin']) {
      for (const dark of [true, false]) {
        expect(existsSync(join('build', 'icons', trayIconFile(shows, { platform, dark, desktop: '' })))).toBe(true);
      }
    }
  }
});
