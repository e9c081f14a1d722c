import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classFaults, type Files } from '../support/css-modules';

const BASE = 'renderer/styles/base.css';

const renderer: Files = Object.fromEntries(
  readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .map((path) => join('renderer', path))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
);

test('each class of the renderer is defined, used and spelt right', () => {
  expect(Object.keys(renderer)).toContain(BASE);
  expect(classFaults(renderer, BASE)).toEqual([]);
});

const SHEET = '.row {\n}\n\n.row[data-look="a.b"]:hover > .end-mark {\n  margin: 0.5em;\n}\n';
const file = (body: string): Files => ({
  'base.css': '/* .old */ .soft { color: red }',
  'ui/Row.module.css': SHEET,
  'ui/Row.tsx': `import '../base.css';\nimport styles from './Row.module.css';\n\n${body}`,
});
const RIGHT = `<p className={isEnd ? \`soft \${styles.row}\` : styles['end-mark']} />`;

test('what is right is no fault', () => {
  expect(classFaults(file(RIGHT), 'base.css')).toEqual([]);
  expect(classFaults(file(`${RIGHT}<Row className={size === 'long' ? 'soft' : undefined} />`), 'base.css')).toEqual([]);
});

test.each([
  ['a misspelt class', `${RIGHT}<p className={styles.rwo} />`, 'ui/Row.tsx: ui/Row.module.css has no class rwo'],
  ['one in brackets', `${RIGHT}<p className={styles['end']} />`, 'ui/Row.tsx: ui/Row.module.css has no class end'],
  [
    'one that is made up',
    `${RIGHT}<p className={styles[look]} />`,
    'ui/Row.tsx: a class of styles is not named by itself',
  ],
  ['an unused one', `<p className="soft" />{styles.row}`, 'ui/Row.module.css: no file uses the class end-mark'],
  ['an undefined one', `${RIGHT}<p className="row" />`, 'ui/Row.tsx: no sheet has a global class row'],
  ['one in a choice', `${RIGHT}<p className={a ? 'rwo' : 'soft'} />`, 'ui/Row.tsx: no sheet has a global class rwo'],
  ['one in a template', `${RIGHT}<p className={\`\${a} rwo\`} />`, 'ui/Row.tsx: no sheet has a global class rwo'],
  [
    'one by another name',
    `${RIGHT}<p className={look} />`,
    'ui/Row.tsx: the class look is not named where it is given',
  ],
])('%s is a fault', (_, body, fault) => {
  expect(classFaults(file(body), 'base.css')).toEqual([fault]);
});

test('so are a sheet that is not there, and a further global one', () => {
  const files = {
    ...file(RIGHT),
    'ui/More.tsx': "import more from './More.module.css';\nimport './more.css';\n",
    'ui/more.css': '',
  };
  expect(classFaults(files, 'base.css')).toEqual([
    'ui/More.tsx: there is no ui/More.module.css',
    'ui/More.tsx: ui/more.css is no module',
  ]);
});
