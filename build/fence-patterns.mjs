import { posix } from 'node:path';

/** Levels of folders in a layer that have a fence, the layer's own folder being the first. */
const LEVELS = 2;

const up = (levels) => '../'.repeat(levels);
const parts = (path) => path.split('/').length;
const levelsUp = (path) => path.split('/').filter((part) => part === '..').length;

/** The path from a folder to a file of the house. A `*` in the folder is some folder; one in the file's path, any. */
function pathFrom(folder, file) {
  const path = posix.relative(`/${folder.replaceAll('*', '?')}`, `/${file}`);
  return path.startsWith('../') ? path : `./${path}`;
}

/** Allows paths that lead so many levels up, and no way round: `../a/../../b` leaves what `../a/**` opens. */
function allowed(levels, paths) {
  const detours = levels === 0 ? './**/../**' : `${up(levels)}*/**/../**`;
  return [...paths.map((path) => `!${path}`), ...(paths.some((path) => path.endsWith('**')) ? [detours] : [])];
}

/**
 * The patterns of one level of a layer. The last one that fits an import decides, so the paths stand in the order of the
 * levels that they lead up: the ban on a way round takes in paths that lead further up, which are allowed behind it.
 */
export function patternsOf({ folder, within = folder, files = [], packages = [], not = [] }, level) {
  const here = folder + '/?'.repeat(level);
  const paths = files.map((file) => pathFrom(here, file));
  const others = [...new Set(paths.map(levelsUp))].sort((one, other) => one - other);
  const own = within === null ? -1 : parts(here) - parts(within);
  return [
    '**',
    ...Array.from({ length: own + 1 }, (_, levels) => allowed(levels, [`${up(levels) || './'}**`])).flat(),
    ...(own > 0 ? [`${up(own + 1)}**`] : []),
    ...others.flatMap((levels) =>
      allowed(
        levels,
        paths.filter((path) => levelsUp(path) === levels),
      ),
    ),
    ...packages.map((name) => `!${name}`),
    ...not.map((file) => pathFrom(here, file)),
  ];
}

/** Levels of a layer with patterns of their own; one, where folders below it are layers themselves. */
export function levelsOf(layer, layers) {
  const isParted = layers.some(({ folder }) => folder.startsWith(`${layer.folder}/`));
  return layer.file !== undefined || isParted ? 1 : (layer.levels ?? LEVELS);
}

const override = (includes, group, message) => ({
  includes,
  linter: {
    rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: [{ group, message }] } } } },
  },
});

/** The overrides of biome.json for the layers: one for each level, and one for all folders that stand deeper. */
export function overridesOf(layers) {
  const fences = layers.flatMap((layer) =>
    Array.from({ length: levelsOf(layer, layers) }, (_, level) =>
      override([layer.file ?? `${layer.folder}${'/*'.repeat(level + 1)}`], patternsOf(layer, level), layer.message),
    ),
  );
  const deeper = layers
    .filter((layer) => levelsOf(layer, layers) > 1)
    .map((layer) => `${layer.folder}${'/*'.repeat(levelsOf(layer, layers))}/**`);
  return [
    ...fences,
    override(deeper, ['**'], 'No fence reaches this deep: give the layer more levels in build/fences.mjs.'),
  ];
}
