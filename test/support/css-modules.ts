import { posix } from 'node:path';

/** The text of each file, by its path. */
export type Files = Readonly<Record<string, string>>;

/** The sheets' classes by the sheet's path. */
type Sheets = ReadonlyMap<string, ReadonlySet<string>>;

/** What a file says of classes: those that it uses, and its faults. */
interface Found {
  readonly used: readonly (readonly [sheet: string, name: string])[];
  readonly faults: readonly string[];
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');

/** The classes that a style sheet defines. */
function classesIn(css: string): ReadonlySet<string> {
  const selectors = [
    ...withoutComments(css)
      .replace(/"[^"]*"/g, '')
      .matchAll(/[^{};]*(?=\{)/g),
  ].join(' ');
  return new Set([...selectors.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name));
}

/** What is given as a class: a text in quotes, or the expression in braces. */
const classNames = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w.])className=/g)].map(({ index }) => {
    const rest = text.slice(index + 'className='.length);
    return rest.startsWith('"') ? rest.slice(0, rest.indexOf('"', 1) + 1) : inBraces(rest);
  });

function inBraces(text: string): string {
  let depth = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return text.slice(1, index);
  }
  return text;
}

/** Global classes in an expression: words in quotes that are not compared with, and the constant parts of templates. */
function globalsIn(expression: string): readonly string[] {
  const bare = expression.replace(/[!=]==\s*'[^']*'/g, '').replace(/\w+\['[^']*'\]/g, '');
  const templates = [...bare.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text.replace(/\$\{[^}]*\}/g, ' '));
  const quoted = [...bare.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, other]) => one ?? other ?? '');
  return [...templates, ...quoted].flatMap((text) => text.split(/\s+/)).filter((name) => name !== '');
}

/** The classes of an imported sheet that a file names; null: one that it makes up. */
const namesOf = (text: string, sheet: string): readonly (string | null)[] =>
  [...text.matchAll(new RegExp(`(?<![\\w.'"/-])${sheet}(?![\\w'"-])(?! from)`, 'g'))].map(({ index }) => {
    const [, dotted, quoted] = /^(?:\.(\w+)|\['([\w-]+)'\])/.exec(text.slice(index + sheet.length)) ?? [];
    return dotted ?? quoted ?? null;
  });

/** What a file does with one sheet that it imports; `name` is '' where it gives it none. */
function useOf(text: string, name: string, sheet: string, sheets: Sheets): Found {
  if (name === '' || !sheet.endsWith('.module.css')) return { used: [], faults: [`${sheet} is no module`] };
  const defined = sheets.get(sheet);
  if (!defined) return { used: [], faults: [`there is no ${sheet}`] };
  const names = namesOf(text, name);
  return {
    used: names.flatMap((one) => (one === null ? [] : [[sheet, one] as const])),
    faults: names.flatMap((one) => {
      if (one === null) return [`a class of ${name} is not named by itself`];
      return defined.has(one) ? [] : [`${sheet} has no class ${one}`];
    }),
  };
}

/** The global classes that a file gives. */
function globalUse(text: string, base: string, sheets: Sheets): Found {
  const expressions = classNames(text);
  const names = expressions.flatMap(globalsIn);
  const elsewhere = expressions.filter((one) => /^\w+$/.test(one) && one !== 'className');
  return {
    used: names.map((name) => [base, name] as const),
    faults: [
      ...elsewhere.map((one) => `the class ${one} is not named where it is given`),
      ...names.filter((name) => !sheets.get(base)?.has(name)).map((name) => `no sheet has a global class ${name}`),
    ],
  };
}

function lookInto(path: string, text: string, base: string, sheets: Sheets): readonly Found[] {
  const imports = [...text.matchAll(/^import (?:(\w+) from )?'([^']+\.css)';$/gm)].map(
    ([, name = '', from = '']) => [name, posix.join(posix.dirname(path), from)] as const,
  );
  const modules = imports.filter(([name, sheet]) => name !== '' || sheet !== base);
  return [...modules.map(([name, sheet]) => useOf(text, name, sheet, sheets)), globalUse(text, base, sheets)];
}

/** Every misspelt, unused or undefined class of these files; `base` is the one sheet whose classes are global. */
export function classFaults(files: Files, base: string): readonly string[] {
  const all = Object.entries(files);
  const sheets: Sheets = new Map(
    all.flatMap(([path, text]) => (path.endsWith('.css') ? [[path, classesIn(text)] as const] : [])),
  );
  const found = all.flatMap(([path, text]) =>
    sheets.has(path)
      ? []
      : lookInto(path, withoutComments(text), base, sheets).map(({ used, faults }) => ({
          used,
          faults: faults.map((fault) => `${path}: ${fault}`),
        })),
  );
  const used = new Set(found.flatMap((one) => one.used.map(([sheet, name]) => `${sheet} ${name}`)));
  const unused = [...sheets].flatMap(([sheet, names]) =>
    [...names].flatMap((name) => (used.has(`${sheet} ${name}`) ? [] : [`${sheet}: no file uses the class ${name}`])),
  );
  return [...found.flatMap(({ faults }) => faults), ...unused];
}
