import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Imports that are evaluated: types alone load nothing. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*\sfrom\s+)?'(\.[^']+(?<!\.json))'/gm;

/** Whether one of the names of an import is a value. */
const isEvaluated = (statement: string): boolean => {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  return names === undefined || names.split(',').some((name) => name.trim() !== '' && !/^\s*type\s/.test(name));
};

/** Every file of ours that is loaded with this one, at once. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [statement, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    if (isEvaluated(statement)) loadedWith(`${join(dirname(file), path)}.ts`, known);
  }
  return known;
}

/** The files that are loaded with the first command, or behind the icon in the tray. */
const LAZY = /\/(?:[a-z-]*answers|place-call|dial-number|one-call|open-link|run|play|send|gated|checks)\.ts$/;

test('the part of app/ that a start loads answers no command', () => {
  const loaded = [...loadedWith('electron/app/app.ts')].filter((file) => file.startsWith('electron/app/'));
  expect(loaded.length).toBeGreaterThan(40);
  expect(loaded.filter((file) => LAZY.test(file))).toEqual([]);
});

test('the entry puts the icon up without the app, and without a schema', () => {
  const loaded = [...loadedWith('electron/main.ts')];
  expect(loaded).toContain('electron/shell/icon.ts');
  const isHeavy = (file: string): boolean =>
    /electron\/(?:app|phone|numbers)\//.test(file) || readFileSync(file, 'utf8').includes("'zod/mini'");
  expect(loaded.filter(isHeavy)).toEqual([]);
});
