import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { at, ROOT } from './places.mjs';

/** Where a build notes which packages each part of it has taken in. */
export const bundledList = (part) => at('out', 'bundled', `${part}.json`);

/** Where a build notes which of our own sources each file of it is made of. */
const bundledSources = (part) => at('out', 'bundled', `${part}-sources.json`);

/** @returns the folder of the package that a module is from; null: it is ours, or none */
export function packageFolder(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!path.includes('/node_modules/')) return null;
  // A folder inside of a package may have a package.json of its own, without a name or a version.
  for (let folder = dirname(path); folder.includes('/node_modules/'); folder = dirname(folder)) {
    if (isPackage(folder)) return folder;
  }
  return null;
}

function isPackage(folder) {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return name !== undefined && version !== undefined;
  } catch {
    return false;
  }
}

/** The sources of ours of which something is left in a chunk, named from the project's folder. */
const sourcesIn = ({ modules = {} }) =>
  Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 && isAbsolute(id) && packageFolder(id) === null)
    .map(([id]) => relative(ROOT, id));

/** A plugin of the bundler's that notes the packages and the sources of which something is in this part of the build. */
export function noteBundledPackages(part) {
  return {
    name: 'note-bundled-packages',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = new Set(ids.map(packageFolder).filter((folder) => folder !== null));
      // The bundler's own helpers are in what it makes.
      if (ids.some((id) => id.includes('rolldown/runtime'))) folders.add(at('node_modules', 'rolldown'));
      mkdirSync(dirname(bundledList(part)), { recursive: true });
      writeFileSync(bundledList(part), JSON.stringify([...folders].sort(), null, 2));
      const sources = Object.entries(bundle).map(([file, chunk]) => [file, sourcesIn(chunk)]);
      writeFileSync(bundledSources(part), JSON.stringify(Object.fromEntries(sources), null, 2));
    },
  };
}
