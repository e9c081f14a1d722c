import { createHash } from 'node:crypto';
import { basename, relative, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import { noteBundledPackages } from './build/bundled-packages.mjs';
import { plainAscii } from './build/plain-ascii.mjs';
import { LANGUAGES } from './electron/contract/language';

/** `main`: what the command line needs, without waiting for the pages; build/bundle.mjs sets it. */
const mainOnly = process.env.OFFHOOK_BUILD === 'main';

/**
 * CommonJS, because Electron loads ESM main files from version 28 on only, and the stand-in is older. What is imported late is
 * required late: an `import()` that is left as it is looks for its package beside the archive of a packaged Offhook.
 */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  dynamicImportInCjs: false,
} as const;

const main: UserConfig['main'] = {
  publicDir: false,
  plugins: [noteBundledPackages('main'), plainAscii()],
  resolve: { alias: [{ find: /^undici$/, replacement: resolve('build', 'undici.cjs') }] },
  build: {
    outDir: 'out/main',
    target: 'node18',
    minify: false,
    // zod is bundled: what a start needs is then one file to read; so are undici and the two of numbers/, of which little is used. keytar stays outside because it is native.
    externalizeDeps: { exclude: ['zod', 'zustand', 'undici', 'libphonenumber-js', 're2js'] },
    rolldownOptions: {
      input: { main: 'electron/main.ts', cli: 'electron/cli/main.ts' },
      // A start reads what it imports: half as much again with the comments.
      output: { ...commonJs, comments: false },
    },
  },
};

const preload: UserConfig['preload'] = {
  publicDir: false,
  plugins: [noteBundledPackages('preload')],
  build: {
    outDir: 'out/preload',
    target: 'node18',
    minify: false,
    // A sandboxed preload can require nothing but Electron.
    externalizeDeps: false,
    rolldownOptions: { input: { preload: 'electron/preload.ts' }, output: { ...commonJs, codeSplitting: false } },
  },
};

/** An absolute path, because the development server looks for it below `root`, and the build below this folder. */
const page = (name: string) => resolve('renderer', 'windows', name, 'index.html');

/** The language whose words a chunk has, and nothing else; '': it has something else. */
const languageOf = (modules: readonly string[]): string => {
  const [language] = /(?<=messages\/)[a-z]{2}\//.exec(modules[0] ?? '') ?? [''];
  return modules.every((id) => id.includes(`messages/${language}`)) ? language.replace('/', '-') : '';
};

/** `Button-iconButton-3f2a`: to be read, and unlike the class of another file of the same name. */
const className = (local: string, file: string): string => {
  const place = relative('renderer', file).replaceAll('\\', '/');
  return `${basename(file, '.module.css')}-${local}-${createHash('sha256').update(place).digest('hex').slice(0, 4)}`;
};

interface Modules {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
}

/** Of the scripts that are read later, the words of the panel come before it is painted. */
const isWordsOfPanel = (id: string): boolean => /messages\/[a-z]{2}\/(parts|panel-page)\.ts$/.test(id);

/** The modules that the panel cannot be painted without, but its own and the words: they are one file for all pages. */
function sharedByPanel(modules: Modules): ReadonlySet<string> {
  const found = new Set([resolve('renderer', 'windows', 'panel', 'main.tsx')]);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...dynamicallyImportedIds.filter(isWordsOfPanel)]) found.add(imported);
  }
  return new Set([...found].filter((id) => !/windows\/panel\/|messages\/[a-z]{2}\//.test(id)));
}

const renderer: UserConfig['renderer'] = {
  root: 'renderer',
  publicDir: false,
  css: { modules: { generateScopedName: className } },
  plugins: [react(), noteBundledPackages('renderer')],
  build: {
    outDir: 'out/renderer',
    target: 'chrome114',
    modulePreload: { polyfill: false },
    // Under the pages' content security policy, nothing may come as a data: URL.
    assetsInlineLimit: 0,
    minify: true,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name, moduleIds }) =>
          `assets/${languageOf(moduleIds)}${name.replace(/^[a-z]{2}-/, '')}-[hash].js`,
        codeSplitting: {
          // A page is in few files: each of them is asked for at the main process, 4 ms apiece.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|zustand)\//, priority: 2 },
            { name: (id, modules) => (sharedByPanel(modules).has(id) ? 'shared' : null), priority: 1 },
            ...LANGUAGES.map((language) => ({
              name: `${language}-panel-page`,
              test: new RegExp(`messages/${language}/panel-page\\.ts$`),
            })),
          ],
        },
      },
      input: {
        panel: page('panel'),
        phone: page('phone'),
        settings: page('settings'),
      },
    },
  },
};

export default defineConfig(mainOnly ? { main } : { main, preload, renderer });
