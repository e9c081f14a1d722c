import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutRelativeFolders } from '../../electron/settings/base-folders';
import { places } from '../../electron/settings/place';
import { mimeAppsFile, ownPrograms } from '../../electron/shell/links/programs';

/** The values that a shell may have left in a variable that has to be an absolute path. */
const NO_FOLDERS = ['', '.', '..', 'config', './config', '~', '~/.config', '$HOME/.config', ' /x', 'C:\\x'];

test.each(NO_FOLDERS)('%j is no folder of this user, and is ignored', (value) => {
  const env = { HOME: '/home/anna', XDG_CONFIG_HOME: value, XDG_DATA_HOME: value };
  expect(places('linux', env).folder).toBe('/home/anna/.config/Offhook');
  expect(mimeAppsFile(env)).toBe('/home/anna/.config/mimeapps.list');
  expect(ownPrograms(env)).toBe('/home/anna/.local/share/applications');
});

test.each(['', 'home', './'])('a home in %j is none either', (HOME) => {
  expect(isAbsolute(places('linux', { HOME }).folder)).toBe(true);
  expect(isAbsolute(ownPrograms({ HOME }))).toBe(true);
});

test.each(['', 'Roaming', '.\\Roaming'])('on Windows %j is no folder for settings', (APPDATA) => {
  expect(places('win32', { APPDATA }).folder).toBe(join(homedir(), 'AppData', 'Roaming', 'Offhook'));
});

test('an absolute folder is taken as it stands', () => {
  const env = { HOME: '/home/anna', XDG_CONFIG_HOME: '/etc/anna', XDG_DATA_HOME: '/srv/anna' };
  expect(places('linux', env).folder).toBe('/etc/anna/Offhook');
  expect(ownPrograms(env)).toBe('/srv/anna/applications');
});

test('whatever stands in the variables, every place of ours is absolute', () => {
  const value = fc.option(fc.oneof(fc.string(), fc.constantFrom(...NO_FOLDERS)), { nil: undefined });
  fc.assert(
    fc.property(value, value, value, (HOME, XDG_CONFIG_HOME, XDG_DATA_HOME) => {
      const env = { HOME, XDG_CONFIG_HOME, XDG_DATA_HOME };
      const { folder, settingsFile, historyFile, logFile, controlSocket } = places('linux', env);
      const all = [folder, settingsFile, historyFile, logFile, controlSocket, mimeAppsFile(env), ownPrograms(env)];
      expect(all.filter((place) => !isAbsolute(place))).toEqual([]);
    }),
  );
});

test('programs that Offhook starts are not led to a relative folder either', () => {
  const env = { PATH: 'bin', XDG_CONFIG_HOME: 'x', XDG_DATA_HOME: '/y', XDG_STATE_HOME: '', XDG_RUNTIME_DIR: './z' };
  expect(withoutRelativeFolders({ ...env, XDG_DATA_DIRS: 'a:/b::/c', XDG_CONFIG_DIRS: 'a' })).toEqual({
    PATH: 'bin',
    XDG_DATA_HOME: '/y',
    XDG_DATA_DIRS: '/b:/c',
  });
});
