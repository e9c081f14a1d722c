// The licences of all that is inside of a package (electron-builder's hook): LICENSES-THIRD-PARTY.txt beside the program.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listPackage } from '@electron/asar';
import { bundledList } from './bundled-packages.mjs';
import { at } from './places.mjs';

const PARTS = ['main', 'preload', 'renderer'];
const LICENCE = /^(licen[cs]e|copying|notice)/i;
const RULE = '='.repeat(80);

/** The parts inside that are no packages of npm's. */
const OTHERS = [
  { title: 'DejaVu fonts 2.37 (letters of the demo phone)', folder: at('electron', 'demo', 'font') },
  { title: 'llhttp (compiled into undici)', folder: at('build', 'licences', 'llhttp') },
  { title: 'node-addon-api (compiled into keytar)', folder: at('node_modules', 'node-addon-api') },
];

/** The folders of the packages that stand in an archive as they are. */
function packagesIn(asar) {
  const manifests = listPackage(asar).filter((path) =>
    /[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/.test(path),
  );
  return manifests.map((path) => at(...path.split(/[\\/]/).slice(1, -1)));
}

/** @throws Error where a package brings no licence along */
function textsIn(title, folder) {
  if (licencesIn(folder).length === 0) {
    throw new Error(`${title} brings no licence along: nothing may be shipped without one`);
  }
  // A package may contain works of others, with their licences beside them.
  const all = [...licencesIn(folder), ...foldersIn(folder).flatMap(licencesBelow)];
  return all.map((path) => {
    const where = relative(folder, path);
    const text = readFileSync(path, 'utf8').trim();
    return /[\\/]/.test(where) ? `(${where})\n\n${text}` : text;
  });
}

const entriesIn = (folder) => readdirSync(folder, { withFileTypes: true });

const licencesIn = (folder) =>
  entriesIn(folder)
    .filter((entry) => entry.isFile() && LICENCE.test(entry.name))
    .map(({ name }) => join(folder, name))
    .sort();

const foldersIn = (folder) =>
  entriesIn(folder)
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => join(folder, name));

const licencesBelow = (folder) => [...licencesIn(folder), ...foldersIn(folder).flatMap(licencesBelow)];

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // A package that names its licence and forgets the text: the text stands with us.
  const kept = at('build', 'licences', ...name.split('/'));
  const texts = textsIn(`${name}@${version}`, licencesIn(folder).length === 0 && existsSync(kept) ? kept : folder);
  return { title: `${name}@${version} (${license ?? 'see below'})`, texts };
}

/**
 * The licences of the code in `out/` and in the archive of a package.
 *
 * @throws Error where one is missing, or where nothing says which code is in `out/`
 */
export function thirdPartyLicences(asar) {
  const bundled = PARTS.flatMap((part) => JSON.parse(readFileSync(bundledList(part), 'utf8')));
  const folders = [...new Set([...bundled, ...packagesIn(asar)])];
  const entries = [
    ...folders.map(entryOf),
    ...OTHERS.map(({ title, folder }) => ({ title, texts: textsIn(title, folder) })),
  ].sort((one, other) => one.title.localeCompare(other.title, 'en'));
  const sections = entries.map(({ title, texts }) => [RULE, title, RULE, '', texts.join('\n\n')].join('\n'));
  return [
    'Offhook contains the work of others. These are their licences.',
    'Those of Electron and Chromium stand in files of their own beside this one.',
    ...sections,
    '',
  ].join('\n\n');
}

/** Where the program of a package stands, and its archive. */
function placesIn({ appOutDir, packager, electronPlatformName }) {
  if (electronPlatformName !== 'darwin') return { beside: appOutDir, resources: join(appOutDir, 'resources') };
  const contents = join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents');
  return { beside: contents, resources: join(contents, 'Resources') };
}

/** What electron-builder calls when the files of a package are in place, before it signs and packs them. */
// biome-ignore lint/style/noDefaultExport: electron-builder looks for the hook there
export default function addLicences(context) {
  const { beside, resources } = placesIn(context);
  const asar = join(resources, 'app.asar');
  if (!existsSync(asar)) throw new Error(`${asar} is not there: what is inside cannot be told`);
  writeFileSync(join(beside, 'LICENSES-THIRD-PARTY.txt'), thirdPartyLicences(asar));
}
