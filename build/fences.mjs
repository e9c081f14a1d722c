// Which folder may import what. `node build/fences.mjs` writes it into biome.json, which refuses the rest; with
// `--check` it only compares the two.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { read } from './child.mjs';
import { overridesOf } from './fence-patterns.mjs';
import { at } from './places.mjs';

const NODE = ['node:*', 'node:*/**'];
const REACT = ['react', 'react/**'];
const ZUSTAND = ['zustand', 'zustand/**'];

const CONTRACT = 'electron/contract/**';
const MESSAGES = 'renderer/messages/**';
/** The folders that every part of a window is built of. */
const PARTS = [MESSAGES, 'renderer/stores/**', 'renderer/ui/**', CONTRACT];
/** The files and folders that the tray program and the command line both put to work. */
const HOUSE = [
  'package.json',
  MESSAGES,
  'electron/action-urls/**',
  'electron/app/**',
  CONTRACT,
  'electron/demo/**',
  'electron/discovery/**',
  'electron/freeswitch/**',
  'electron/linux/**',
  'electron/numbers/**',
  'electron/phone/**',
  'electron/settings/**',
];

const APP = {
  files: [
    CONTRACT,
    'electron/action-urls/listener',
    'electron/digest/**',
    'electron/discovery/**',
    'electron/freeswitch/**',
    'electron/numbers/**',
    'electron/phone/**',
    'electron/sequences/**',
    'electron/settings/**',
    'electron/sip/server',
    'electron/sip/x-buttons',
  ],
  packages: ZUSTAND,
  not: ['electron/phone/wire', 'electron/phone/exchange'],
  message:
    'app/ knows neither Electron nor Node, neither pages nor the wire: take what you need as a parameter (app/kernel/desktop.ts, phone/client.ts).',
};
const SHELL = {
  files: ['electron/cli/**', 'electron/host/**', ...HOUSE],
  packages: ['electron', 'electron/main', ...NODE],
  message:
    'shell/ ties Electron to the app: of renderer/ it may import messages/; packages belong to the folder that wraps them (phone/, settings/, app/).',
};
const WORDS =
  'messages/ is words, read by both processes and the command line: contract/ and its own files only. Take values as parameters.';
const WINDOWS = {
  packages: [...REACT, 'react-dom/client', ...ZUSTAND],
  message:
    'windows/ is built of stores/, ui/, messages/ and contract/, not of another window: it sends commands and shows the state through stores/offhook.',
};

/**
 * The layers. All paths count from the project's folder, and `*` is one folder of any name: how a path is written in an
 * import is computed, for each level of folders.
 *
 * `folder`, or a single `file` of it; a folder that is a layer itself, as `electron/shell/*` is one, stands on its own.
 * Where a file is in two layers, as those of `electron/app/kernel` are, the later one counts.
 * `within`: the folder whose files are all its own; without a word, the layer's; null: none is.
 * `files`, `packages`: what it may import besides. `not`: which of those it may not.
 * `levels`: how deep its folders go, counted from its own as 1; without a word, 2.
 */
export const LAYERS = [
  {
    folder: 'electron',
    file: 'electron/main.ts',
    within: null,
    files: ['electron/**', 'package.json'],
    packages: ['electron', 'electron/main', ...NODE],
    not: ['electron/preload'],
    message: 'main.ts only begins: leave the work to shell/, which may import Electron, or to cli/, which may not.',
  },
  {
    folder: 'electron',
    file: 'electron/preload.ts',
    within: null,
    files: ['electron/contract/bridge', 'electron/contract/phones/display', 'electron/contract/state'],
    packages: ['electron'],
    message:
      "preload.ts runs in the page's sandbox: it may import Electron and contract/bridge; do the work in shell/ and send it over a channel.",
  },
  {
    folder: 'electron/contract',
    levels: 3,
    packages: ['zod/mini'],
    message: 'contract/ is what both processes agree on: zod and its own files only. Do the work in app/.',
  },
  {
    folder: 'electron/digest',
    packages: NODE,
    message: 'digest/ is what HTTP and SIP share of logins: Node and its own files only.',
  },
  {
    folder: 'electron/sip',
    files: ['electron/digest/**'],
    packages: NODE,
    message: 'sip/ could be published alone: Node, digest/ and its own files only. What is said over it, phone/ knows.',
  },
  {
    folder: 'electron/freeswitch',
    packages: NODE,
    message: 'freeswitch/ could be published alone: Node and its own files only. What is done with it, app/ knows.',
  },
  {
    folder: 'electron/action-urls',
    packages: NODE,
    message: 'action-urls/ could be published alone: Node and its own files only. What a phone is told, app/ knows.',
  },
  {
    folder: 'electron/phone',
    files: ['electron/digest/**', 'electron/freeswitch/**', 'electron/sip/**'],
    packages: [...NODE, 'undici'],
    message:
      'phone/ could be published with sip/, freeswitch/ and digest/ alone: Node, undici and its own files only. Take the rest as a parameter (PhoneOptions).',
  },
  {
    folder: 'electron/numbers',
    files: [CONTRACT],
    packages: ['libphonenumber-js/max', 're2js'],
    message:
      'numbers/ is pure: text in, values out. It may import contract/, libphonenumber-js/max and re2js; take the rest as a parameter.',
  },
  {
    folder: 'electron/sequences',
    files: [CONTRACT, 'electron/phone/keyevent'],
    message:
      'sequences/ is pure: text in, steps out. It may import contract/ and the KEYEVENT parser; run them in app/.',
  },
  {
    folder: 'electron/discovery',
    packages: NODE,
    message:
      'discovery/ listens and reads tables with Node alone. Ask what was found in app/, with the client of phone/.',
  },
  {
    folder: 'electron/linux',
    packages: [...NODE, '@jellybrick/dbus-next', 'x11/lib/xcore.js'],
    message:
      "linux/ speaks a Linux desktop's own protocols, X11 and D-Bus, with Node and a package for each. Decide in shell/ and settings/ what follows.",
  },
  {
    folder: 'electron/demo',
    files: ['electron/phone/keyevent', 'electron/phone/models', 'electron/sip/**'],
    packages: NODE,
    message:
      'demo/ is a phone: it may know Node, how SIP is spoken, and the key names and models of phone/. It learns the rest over HTTP and SIP, or from its options.',
  },
  {
    folder: 'electron/settings',
    files: [CONTRACT],
    packages: [...NODE, 'keytar', 'zod/mini'],
    message:
      'settings/ keeps files and secrets with Node, keytar and zod; it knows contract/ only. Decide in app/ what is kept.',
  },
  { folder: 'electron/app', ...APP },
  { folder: 'electron/app/*', within: 'electron/app', ...APP },
  {
    folder: 'electron/app/kernel',
    ...APP,
    message: 'app/kernel/ knows neither a feature nor the connection: take what you need as a parameter.',
  },
  {
    folder: 'electron/app/connection',
    ...APP,
    files: ['electron/app/kernel/**', ...APP.files],
    message: 'app/connection/ knows no feature: emit an event (connection/events.ts), which the feature hears.',
  },
  {
    folder: 'electron/host',
    files: [
      'electron/action-urls/**',
      'electron/app/**',
      CONTRACT,
      'electron/demo/**',
      'electron/discovery/**',
      'electron/linux/**',
      'electron/phone/**',
      'electron/settings/**',
      'electron/sip/server',
    ],
    packages: NODE,
    message:
      "host/ is what the tray program and the command line share: Node, app/ and what app/ is put to work with. Electron is shell's, words are cli's.",
  },
  {
    folder: 'electron/cli',
    files: ['electron/host/**', 'electron/sip/x-buttons', ...HOUSE],
    packages: NODE,
    message:
      'cli/ runs without Electron, without a page and without a display: of renderer/ it may import messages/, and what shell/ does it asks for through host/control-socket.ts.',
  },
  { folder: 'electron/shell', ...SHELL },
  { folder: 'electron/shell/*', ...SHELL, files: ['electron/shell/*', ...SHELL.files] },
  {
    folder: 'renderer',
    files: [CONTRACT],
    message:
      'A page is sandboxed: it sends commands and shows the state through renderer/bridge.ts, and shares electron/contract with main.',
  },
  { folder: 'renderer/messages', files: [CONTRACT], message: WORDS },
  {
    folder: 'renderer/messages/*',
    files: ['say', 'grouped', 'dates', 'report', 'en/*'].map((name) => `renderer/messages/${name}`).concat(CONTRACT),
    message: WORDS,
  },
  {
    folder: 'renderer/stores',
    files: ['renderer/bridge', MESSAGES, CONTRACT],
    packages: [...REACT, ...ZUSTAND],
    message:
      'stores/ holds what the pages know, from renderer/bridge.ts: react, zustand, messages/ and contract/ only. Show it in windows/.',
  },
  {
    folder: 'renderer/ui',
    files: [MESSAGES, CONTRACT],
    packages: REACT,
    message: 'ui/ shows what it is given: take state and commands as props; windows/ reads the stores.',
  },
  { folder: 'renderer/windows', ...WINDOWS, files: ['renderer/bridge', 'renderer/styles/**', ...PARTS] },
  { folder: 'renderer/windows/*', ...WINDOWS, files: ['renderer/windows/*', 'renderer/styles/**', ...PARTS] },
  {
    folder: 'renderer/windows/*/*',
    within: 'renderer/windows/*',
    files: ['renderer/windows/use-now', 'renderer/windows/use-title', ...PARTS],
    packages: REACT,
    message:
      "A part of a window is built of its window's own files, stores/, ui/, messages/ and contract/, not of another window.",
  },
];

const PLACE = at('biome.json');
const isFence = ({ linter }) => linter?.rules?.style?.noRestrictedImports !== undefined;

/** The same configuration with the fences of the table in the place of its own. */
const fenced = (config) => ({
  ...config,
  overrides: [...config.overrides.filter((override) => !isFence(override)), ...overridesOf(LAYERS)],
});

function check(config) {
  if (isDeepStrictEqual(config, fenced(config))) return;
  process.stderr.write('biome.json is not what the table of build/fences.mjs makes: run `node build/fences.mjs`.\n');
  process.exitCode = 1;
}

/** Biome's formatter decides on the form, as it does for all files. */
async function write(config) {
  const input = JSON.stringify(fenced(config), null, 2);
  const biome = at('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const text = await read(process.execPath, [biome, 'format', '--stdin-file-path=biome.json'], { input });
  if (text === null) throw new Error('Biome has not formatted the fences.');
  writeFileSync(PLACE, text);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const config = JSON.parse(readFileSync(PLACE, 'utf8'));
  if (process.argv.includes('--check')) check(config);
  else await write(config);
}
