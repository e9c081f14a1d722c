import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const FACTS = 'electron/phone/PROTOCOL.md';
const ROOTS = ['electron', 'renderer', 'test', 'build'];

const paths = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path.replaceAll('\\', '/')}`),
);

/** A citation may be broken into two lines of a comment. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');

const sources = paths
  .filter((path) => /\.(?:tsx?|[cm]?js|css|html)$/.test(path))
  .map((path) => ({ path, text: inOneLine(readFileSync(path, 'utf8')) }));

const SECTION = String.raw`\d+(?:\.\d+)?`;
/** `1.3`, `2 and 7`, `1.3, 1.4 and 11` behind the document's name. */
const CITATION = new RegExp(String.raw`PROTOCOL\.md (${SECTION}(?:(?:, | and )${SECTION})*)`, 'g');

/** Sections that a text cites, once for each time. */
const cited = (text: string): readonly string[] =>
  [...text.matchAll(CITATION)].flatMap(([, sections = '']) => sections.split(/, | and /));

test('every section of PROTOCOL.md that a comment cites is there', () => {
  const sections = new Set([...readFileSync(FACTS, 'utf8').matchAll(/^#{2,3} (\d+(?:\.\d+)?)/gm)].map(([, at]) => at));
  const all = sources.flatMap(({ path, text }) => cited(text).map((section) => ({ path, section })));
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(({ section }) => !sections.has(section))).toEqual([]);
});

test('no citation of PROTOCOL.md goes without a section', () => {
  const bare = sources.filter(({ text }) => /(?<![\w/])PROTOCOL\.md(?! \d)/.test(text)).map(({ path }) => path);
  expect(bare.filter((path) => !path.endsWith('/citations.test.ts'))).toEqual([]);
});

test('no comment cites a document that is not in the repository', () => {
  const documents = new Set([...paths, ...readdirSync('.')].map((path) => posix.basename(path)));
  const named = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/[\w./-]*\w\.md\b/gi)].map(([document]) => ({ path, document })),
  );
  const isThere = (document: string, beside: string): boolean =>
    document.includes('/')
      ? existsSync(document) || existsSync(join(posix.dirname(beside), document))
      : documents.has(document);
  expect(named.filter(({ path, document }) => !isThere(document, path))).toEqual([]);
});
