import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { levelsOf } from '../../build/fence-patterns.mjs';
import { LAYERS, type Layer } from '../../build/fences.mjs';
import { refusedImports } from '../support/import-fences';

interface Fence {
  /** A file that may, but need not, exist: fences go by the path alone. */
  readonly file: string;
  readonly allowed: readonly string[];
  readonly forbidden: readonly string[];
}

/** Imports, written with a blank between them. */
const names = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

const FOREIGN = 'lodash @scope/package fs';
const ELECTRON = 'electron electron/main electron/renderer';

const FENCES: readonly Fence[] = [
  {
    file: 'electron/main.ts',
    allowed: names('electron electron/main node:path ./shell/run ./cli/run ../package.json'),
    forbidden: names(FOREIGN, './preload ../renderer/messages/words zod undici react'),
  },
  {
    file: 'electron/preload.ts',
    allowed: names('electron ./contract/bridge ./contract/phones/display'),
    forbidden: names(FOREIGN, 'electron/main node:fs zod ./contract/command ./app/app ../renderer/bridge'),
  },
  {
    file: 'electron/contract/x.ts',
    allowed: names('zod/mini ./settings'),
    forbidden: names(FOREIGN, ELECTRON, 'node:fs undici keytar react zustand zustand/vanilla ../app/app'),
  },
  {
    file: 'electron/contract/dialling/x.ts',
    allowed: names('zod/mini ./rules ../command ../phones/profile'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs react zustand ../../app/app ../../phone/keys ../phones/../../app/app ../../../renderer/bridge',
    ),
  },
  {
    file: 'electron/phone/x.ts',
    allowed: names('node:crypto node:fs/promises undici ./keys'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'zod keytar react zustand zustand/vanilla undici/lib/x ../contract/bridge ../../renderer/bridge',
      './../app/app ./a/../../app/app',
    ),
  },
  {
    file: 'electron/numbers/x.ts',
    allowed: names('./written ./text/page ../contract/bridge libphonenumber-js/max re2js'),
    forbidden: names(FOREIGN, ELECTRON, 'node:fs undici zod zustand libphonenumber-js ../phone/keys ../app/state'),
  },
  {
    file: 'electron/numbers/rules/x.ts',
    allowed: names('./plan ../written ../text/letters ../../contract/number libphonenumber-js/max re2js'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs undici zod zustand libphonenumber-js ../../phone/keys ../../app/state ./../../app/state',
    ),
  },
  {
    file: 'electron/sequences/x.ts',
    allowed: names('./text ../contract/sequence ../phone/keyevent'),
    forbidden: names(FOREIGN, ELECTRON, 'node:fs undici zod zustand ../phone/client ../app/state'),
  },
  {
    file: 'electron/discovery/x.ts',
    allowed: names('./arp node:dgram node:fs/promises'),
    forbidden: names(FOREIGN, ELECTRON, 'undici zod zustand ../contract/bridge ../phone/client ../app/state'),
  },
  {
    file: 'electron/linux/x.ts',
    allowed: names('./display node:net x11/lib/xcore.js @jellybrick/dbus-next'),
    forbidden: names(FOREIGN, ELECTRON, 'x11 undici zod keytar ../contract/bridge ../settings/file ../app/state'),
  },
  {
    file: 'electron/demo/x.ts',
    allowed: names('node:http ./machine ./draw/bmp ../phone/keyevent ../phone/models'),
    forbidden: names(FOREIGN, ELECTRON, 'undici zod ../phone/client ../contract/bridge ../app/app ../main'),
  },
  {
    file: 'electron/demo/draw/x.ts',
    allowed: names('node:zlib ./bmp ../machine ../font/font ../../phone/models ../../phone/keyevent'),
    forbidden: names(FOREIGN, ELECTRON, 'undici ../../phone/client ../../contract/bridge ../../main'),
  },
  {
    file: 'electron/digest/x.ts',
    allowed: names('node:crypto ./challenges'),
    forbidden: names(FOREIGN, ELECTRON, 'undici zod ../contract/command ../phone/errors ../sip/message ../app/app'),
  },
  {
    file: 'electron/sip/x.ts',
    allowed: names('node:dgram node:net ./message ../digest/digest'),
    forbidden: names(FOREIGN, ELECTRON, 'sip undici zod ../contract/command ../phone/errors ../demo/sip ../app/app'),
  },
  {
    file: 'electron/freeswitch/x.ts',
    allowed: names('node:net ./frames ./errors'),
    forbidden: names(FOREIGN, ELECTRON, 'esl undici zod ../contract/command ../phone/errors ../sip/message ../app/app'),
  },
  {
    file: 'electron/action-urls/x.ts',
    allowed: names('node:http node:dgram ./listener'),
    forbidden: names(FOREIGN, ELECTRON, 'undici zod ../contract/command ../phone/errors ../sip/message ../app/app'),
  },
  {
    file: 'electron/settings/x.ts',
    allowed: names('node:fs/promises keytar zod/mini ./file ../contract/settings'),
    forbidden: names(FOREIGN, ELECTRON, 'undici zustand ../app/app ../phone/client ../../renderer/bridge'),
  },
  {
    file: 'electron/app/x.ts',
    allowed: names(
      'zustand/vanilla ./state ./dialling/place-call ../contract/bridge ../numbers/find ../phone/client',
      '../settings/file ../sequences/text ../discovery/pnp',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs node:fs/promises undici keytar react ../phone/wire ../phone/exchange ../demo/demo-phone',
      '../shell/run ../host/control-socket ../main ../../renderer/messages/words ../../renderer/stores/app',
      '../../package.json',
    ),
  },
  {
    file: 'electron/app/kernel/x.ts',
    allowed: names('zustand/vanilla ./store ../../contract/command ../../settings/file ../../phone/errors'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs undici ../connection/clients ../dialling/offers ../app ../state ../../phone/wire ../../shell/run',
      '../../host/control-socket ../../../renderer/stores/app',
    ),
  },
  {
    file: 'electron/app/connection/x.ts',
    allowed: names(
      'zustand/vanilla ./dial ../kernel/store ../../contract/bridge ../../phone/client ../../settings/keychain',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs undici ../dialling/clearance ../phones/answers ../keys/actions ../app ../state ../../phone/exchange',
      '../../shell/run ../../demo/demo-phone ../../../renderer/messages/words',
    ),
  },
  {
    file: 'electron/app/keys/x.ts',
    allowed: names(
      'zustand/vanilla ./dial ../context ../connection/refusals ../../contract/bridge ../../phone/keyevent',
      '../../sequences/text',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs undici ../../phone/wire ../../shell/run ../../host/control-socket ../../demo/demo-phone',
      '../../../renderer/messages/words ../../../renderer/stores/app ../keys/../../shell/run',
      '../../contract/../shell/run ../../contract/dialling/../../shell/run',
    ),
  },
  {
    file: 'electron/app/dialling/x.ts',
    allowed: names(
      'zustand/vanilla ./offers ../context ../pins/answers ../../contract/number ../../numbers/find',
      '../../phone/errors',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs undici libphonenumber-js libphonenumber-js/max re2js ../../phone/wire ../../shell/run ../../host/control-socket',
      '../../demo/demo-phone ../../../renderer/messages/words ../../../renderer/stores/app',
    ),
  },
  {
    file: 'electron/host/x.ts',
    allowed: names(
      'node:net node:fs/promises ./country ../app/app ../contract/command ../settings/file ../demo/labels',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'undici keytar react zod ../cli/run ../shell/run ../main ../../renderer/messages/words ../../package.json',
    ),
  },
  {
    file: 'electron/cli/x.ts',
    allowed: names(
      'node:net node:fs/promises ./run ../app/app ../demo/serve ../phone/client ../../package.json',
      '../../renderer/messages/words',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'undici keytar react ../shell/run ../shell ../main ../../renderer/windows/start',
      '../../renderer/stores/app ../../renderer/ui/Button ../../renderer/bridge',
    ),
  },
  {
    file: 'electron/shell/x.ts',
    allowed: names(
      'electron electron/main node:path ./tray ../app/app ../host/control-socket ../demo/demo-phone ../../package.json',
      '../../renderer/messages/words',
    ),
    forbidden: names(
      FOREIGN,
      'electron/renderer undici keytar react ../main ../preload ../../renderer/windows/start',
      '../../renderer/stores/app ../../renderer/ui/Button ../../renderer/bridge',
    ),
  },
  {
    file: 'electron/shell/links/x.ts',
    allowed: names(
      'electron electron/main node:path ./links ../run ../../app/app ../../contract/links ../../settings/atomic',
      '../../../renderer/messages/words',
    ),
    forbidden: names(
      FOREIGN,
      'electron/renderer undici keytar react ../../main ../../preload ../../../renderer/bridge',
    ),
  },
  {
    file: 'renderer/bridge.ts',
    allowed: names('../electron/contract/bridge'),
    forbidden: names(FOREIGN, ELECTRON, 'node:fs zod react ../electron/app/app ../electron/preload'),
  },
  {
    file: 'renderer/messages/x.ts',
    allowed: names('./say ./en/panel ../../electron/contract/bridge'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs zod undici keytar react zustand ../stores/app ../ui/Button ../windows/start ../bridge',
      '../../electron/app/app ../../package.json',
    ),
  },
  {
    file: 'renderer/messages/de/x.ts',
    allowed: names('./panel ../say ../grouped ../dates ../en/panel ../../../electron/contract/state'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs zod react ../de ../../stores/app ../../ui/Button ../../../electron/app/app',
    ),
  },
  {
    file: 'renderer/stores/x.tsx',
    allowed: names('react zustand zustand/vanilla ./app ../bridge ../messages/words ../../electron/contract/bridge'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs zod undici keytar ../ui/Button ../windows/start ../../electron/app/app',
    ),
  },
  {
    file: 'renderer/ui/x.tsx',
    allowed: names('react ./Button ../messages/words ../../electron/contract/state'),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs zod zustand ../stores/app ../windows/start ../bridge ../../electron/app/app',
    ),
  },
  {
    file: 'renderer/windows/x.tsx',
    allowed: names(
      'react react-dom/client ./use-title ../bridge ../stores/offhook ../ui/Button',
      '../../electron/contract/state',
    ),
    forbidden: names(FOREIGN, ELECTRON, 'node:fs zod undici keytar ../../electron/app/app'),
  },
  {
    file: 'renderer/windows/panel/x.tsx',
    allowed: names(
      'react react-dom/client zustand ./Panel ./panel.css ../start ../../stores/offhook ../../ui/Button',
      '../../messages/say ../../styles/base.css ../../../electron/contract/state',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs zod undici keytar ../settings/Settings ../../bridge ../../../electron/app/app',
      '../../../electron/shell/menu ../../../package.json',
    ),
  },
  {
    file: 'renderer/windows/settings/sequences/x.tsx',
    allowed: names(
      'react ./Steps ../use-save ../hotkeys/use-recorder ../../use-now ../../../stores/offhook ../../../ui/Button ../../../messages/say',
      '../../../../electron/contract/state',
    ),
    forbidden: names(
      FOREIGN,
      ELECTRON,
      'node:fs zod undici keytar zustand ../../panel/Panel ../../start ../../../bridge ../../../../electron/app/app',
    ),
  },
];

/** Whether a file stands in a layer, in the layer's own folder. */
const isIn = ({ file, folder }: Layer, path: string): boolean => {
  const names = posix.dirname(path).split('/');
  const wanted = folder.split('/');
  if (file !== undefined || wanted.length !== names.length) return file === path;
  return wanted.every((name, at) => name === '*' || name === names[at]);
};

/** An import as a file writes it that stands one folder deeper. */
const fromBelow = (from: string): string => {
  if (from.startsWith('./')) return `.${from}`;
  return from.startsWith('../') ? `../${from}` : from;
};

const below = ({ file, allowed, forbidden }: Fence): Fence => ({
  file: `${posix.dirname(file)}/below/x.ts`,
  allowed: [...allowed.map(fromBelow), './x'],
  forbidden: forbidden.map(fromBelow),
});

/** The same fence for each level of folders that the layer has; a folder below the last may import nothing. */
const downwards = (fence: Fence): readonly Fence[] => {
  const layer = LAYERS.find((one) => isIn(one, fence.file));
  const levels = layer === undefined ? 1 : levelsOf(layer, LAYERS);
  if (levels === 1) return [fence];
  const all = [fence];
  for (let last = fence; all.length < levels; all.push(last)) last = below(last);
  const deepest = posix.dirname(all.at(-1)?.file ?? '');
  return [...all, { file: `${deepest}/too/x.ts`, allowed: [], forbidden: names('./x ../x zod/mini node:fs react') }];
};

test('every folder imports what its fence allows, and nothing else', async () => {
  const fences = FENCES.flatMap(downwards);
  const refused = await refusedImports(
    new Map(fences.map(({ file, allowed, forbidden }) => [file, [...allowed, ...forbidden]])),
  );
  const wanted = new Map(fences.map(({ file, forbidden }) => [file, forbidden]));
  expect(refused).toEqual(wanted);
});

test('every layer of the table is tried', () => {
  expect(LAYERS.filter((layer) => !FENCES.some(({ file }) => isIn(layer, file)))).toEqual([]);
});

test('what finds numbers is large: nobody imports it but at the moment when it is needed', () => {
  const importers = readdirSync('electron', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('numbers/'))
    .filter((path) =>
      /^import (?!type\b)[^;]*numbers\/(?!rules\/emergency')/m.test(readFileSync(`electron/${path}`, 'utf8')),
    );
  expect(importers).toEqual([]);
});

test('no file of either process stands outside a fence', async () => {
  const sources = ['electron', 'renderer'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `${root}/${path.replaceAll('\\', '/')}`),
  );
  expect(sources).toContain('electron/main.ts');
  const refused = await refusedImports(new Map(sources.map((file) => [file, ['nobody-has-this-package']])));
  expect(sources.filter((file) => refused.get(file)?.length !== 1)).toEqual([]);
});
