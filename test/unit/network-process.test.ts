import { expect, test } from 'vitest';
import { keepNetworkInMain } from '../../electron/shell/network-process';

test.each([
  ['', 'NetworkServiceInProcess2'],
  ['WaylandWindowDecorations,UseOzonePlatform', 'WaylandWindowDecorations,UseOzonePlatform,NetworkServiceInProcess2'],
])('the features that the user has switched on stay on: %j', (given, features) => {
  const appended: (readonly [string, string | undefined])[] = [];
  keepNetworkInMain({
    getSwitchValue: (name) => (name === 'enable-features' ? given : ''),
    appendSwitch: (name, value) => void appended.push([name, value]),
  });
  expect(appended).toEqual([['enable-features', features]]);
});
