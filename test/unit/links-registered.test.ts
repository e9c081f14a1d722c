import { expect, test } from 'vitest';
import { type Registry, registeredLinks } from '../../electron/shell/links/registered';

const PROGRAM = 'C:\\Programs\\Offhook\\Offhook.exe';

/** A registry as Windows has one: programs list themselves, and the user's choice decides. */
function registry(chosen = '') {
  const listed = new Map<string, string>();
  const words = (path = '', args: string[] = []): string => [path, ...args].join(' ');
  const app: Registry = {
    isDefaultProtocolClient: (scheme, path, args) => listed.get(scheme) === words(path, args),
    setAsDefaultProtocolClient: (scheme, path, args) => Boolean(listed.set(scheme, words(path, args))),
    removeAsDefaultProtocolClient: (scheme) => listed.delete(scheme),
    getApplicationNameForProtocol: (url) => chosen || (listed.has(url.split(':')[0] ?? '') ? 'Offhook' : ''),
  };
  return { app, listed };
}

const links = (app: Registry, platform: 'win32' | 'darwin' = 'win32', isPackaged = true) =>
  registeredLinks({ registry: app, platform, command: [PROGRAM, '--'], isPackaged });

const tel = async (one: ReturnType<typeof links>) => (await one.look())[0];

test('Windows: a scheme nobody has is taken here, with the link behind --', async () => {
  const { app, listed } = registry();
  const one = links(app);
  expect(await tel(one)).toEqual({ scheme: 'tel', ours: false, opensWith: null, change: 'here' });
  expect(await one.change('tel', true)).toBe(true);
  expect(listed.get('tel')).toBe(`${PROGRAM} --`);
  expect(await tel(one)).toEqual({ scheme: 'tel', ours: true, opensWith: 'Offhook', change: 'here' });
  expect(await one.change('tel', false)).toBe(true);
  expect(await tel(one)).toMatchObject({ ours: false, opensWith: null });
});

test('Windows: what the user has chosen is changed in the settings of Windows', async () => {
  const one = links(registry('Teams').app);
  expect(await one.change('tel', true)).toBe(false);
  expect(await tel(one)).toEqual({ scheme: 'tel', ours: false, opensWith: 'Teams', change: 'in-system-settings' });
});

test('macOS: only a package can be chosen', async () => {
  expect(await tel(links(registry('FaceTime').app, 'darwin'))).toMatchObject({ ours: false, change: 'here' });
  expect(await tel(links(registry('FaceTime').app, 'darwin', false))).toMatchObject({ change: 'in-system-settings' });
});
