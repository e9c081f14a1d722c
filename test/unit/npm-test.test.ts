import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runTool } from '../support/tool';

const npmTest = (...words: readonly string[]) => runTool(process.execPath, ['build/test.mjs', ...words]);

test.each([
  [['--repaet', '3'], '--repaet'],
  [['unit', '--repeat'], '--repeat takes'],
  [['unit', '--repeat', '0'], '--repeat takes'],
  [['unit', '--repeat=many'], '--repeat takes'],
])('npm test -- %j runs nothing and says which word is wrong', async (words, said) => {
  const { code, stdout, stderr } = await npmTest(...words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});

test('npm test -- --help says what it takes', async () => {
  const { code, stdout } = await npmTest('--help');
  expect(code).toBe(0);
  for (const word of ['renderer', 'e2e', '--repeat', '--long']) expect(stdout).toContain(word);
});

/** Lets a tally print the results that this script tells it. */
const told = (script: string) =>
  runTool(process.execPath, [
    '--input-type=module',
    '-e',
    `import { startTally } from ${JSON.stringify(pathToFileURL('build/tally.mjs').href)};
     const tally = startTally({ skipsFail: false });
     ${script}`,
  ]);

test('several runs are told one by one, and what failed with its run and its time', async () => {
  const { code, stdout } = await told(`
    tally.begin(1, 2);
    tally.add({ passed: 3, failed: [], skipped: [] });
    tally.begin(2, 2);
    tally.add({ passed: 2, failed: [{ name: 'a.test.ts › late', ms: 1250 }], skipped: [] });
    tally.finish();`);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^run 1 of 2: \d+\.\d s, 0 failed$/m);
  expect(stdout).toMatch(/^run 2 of 2: \d+\.\d s, 1 failed$/m);
  expect(stdout).toMatch(/^failed in run 2 of 2: a\.test\.ts › late \(1\.3 s\)$/m);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('5 passed, 1 failed, 0 skipped');
});

test('a run that ends before its time has failed', async () => {
  const { code, stdout } = await told('tally.pass();');
  expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([1, '1 passed, 1 failed, 0 skipped']);
});
