import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SmallClone, smallClone } from '../support/small-clone';
import { until } from '../support/until';

const lock = (work: string): string => `const { alone } = await build('lock.mjs');
  await alone('packages', async (handles) => { ${work} });`;
const HOLD = lock(`console.log('holds'); await new Promise((resolve) => setTimeout(resolve, 3_600_000));`);
const TAKE = lock(`console.log('holds');`);

async function killedHolder(clone: SmallClone): Promise<void> {
  const holder = clone.start(HOLD);
  await until('the lock', () => holder.said().includes('holds'));
  holder.process.kill('SIGKILL');
  await holder.ended;
}

test.each([
  ['an empty file', ''],
  ['rubbish', 'not a number\0'],
  ['the number of a living stranger', String(process.pid)],
])('%s in the place of a lock holds nothing', async (_, text) => {
  const clone = await smallClone();
  await mkdir(clone.at('.cache'));
  for (const name of ['packages.lock', 'lock-packages.1.stray', 'lock-packages.999999999999999999999.stray'])
    await writeFile(clone.at('.cache', name), text, { mode: 0o400 });
  expect(await clone.run(TAKE)).toEqual({ code: 0, stdout: 'holds\n', stderr: '' });
});

test('a folder in the place of a lock holds nothing', async () => {
  const clone = await smallClone();
  for (const name of ['packages.lock', 'lock-packages.1.stray'])
    await mkdir(clone.at('.cache', name, 'full'), { recursive: true });
  expect(await clone.run(TAKE)).toEqual({ code: 0, stdout: 'holds\n', stderr: '' });
});

test('a killed process holds nothing, and leaves nothing for long', async () => {
  const clone = await smallClone();
  await killedHolder(clone);
  expect(await readdir(clone.at('.cache'))).toHaveLength(1);
  expect(await clone.run(TAKE)).toEqual({ code: 0, stdout: 'holds\n', stderr: '' });
  expect(await readdir(clone.at('.cache'))).toEqual([]);
});

test('of many that find the same dead lock, one at a time works', async () => {
  const clone = await smallClone();
  await killedHolder(clone);
  await writeFile(clone.at('.cache', 'packages.lock'), '');
  const inside = JSON.stringify(clone.at('inside'));
  const log = JSON.stringify(clone.at('log'));
  // Two at a time would make the same folder.
  const work = lock(`const { appendFileSync, mkdirSync, rmdirSync } = await import('node:fs');
    mkdirSync(${inside});
    await new Promise((resolve) => setTimeout(resolve, 5));
    rmdirSync(${inside});
    appendFileSync(${log}, 'worked\\n');`);
  const many = Array.from({ length: 24 }, () => clone.start(work));
  expect(await Promise.all(many.map(({ ended }) => ended))).toEqual(many.map(() => 0));
  expect((await readFile(clone.at('log'), 'utf8')).split('\n')).toHaveLength(many.length + 1);
});

test('a process that is stopped for a while keeps its lock', async () => {
  const clone = await smallClone();
  const holder = clone.start(HOLD);
  await until('the lock', () => holder.said().includes('holds'));
  holder.process.kill('SIGSTOP');
  const next = clone.start(TAKE);
  await until('the wait', () => next.said() === 'offhook: another Offhook prepares the packages; waiting for it\n');
  const third = clone.start(TAKE);
  await until('the wait', () => third.said().includes('waiting'));
  expect([next.said(), third.said()].join()).not.toContain('holds');
  holder.process.kill('SIGKILL');
  expect(await Promise.all([next.ended, third.ended])).toEqual([0, 0]);
});

test('a process that waits too long says so, and ends with 1', async () => {
  const clone = await smallClone();
  const holder = clone.start(HOLD);
  await until('the lock', () => holder.said().includes('holds'));
  const { code, stderr } = await clone.run(
    `const { alone } = await build('lock.mjs');
     const { orSay } = await build('trouble.mjs');
     await orSay(() => alone('packages', async () => undefined, { limitMs: 1 }));`,
  );
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/still prepares the packages; end it, then start again\n$/),
  ]);
});

test('the lock of a killed process is held by what it has started, until that ends', async () => {
  const clone = await smallClone();
  const child = `console.log('works'); process.stdin.on('end', () => process.exit()).resume()`;
  const holder = clone.start(
    lock(`const { spawn } = await import('node:child_process');
      const worker = spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['pipe', 1, 2, ...handles] });
      console.log('holds', worker.pid);
      await new Promise(() => undefined);`),
  );
  const worker = Number(await until('the child', () => /holds (\d+)(?=[\s\S]*works)/.exec(holder.said())?.[1]));
  process.kill(worker, 'SIGSTOP'); // so that it outlives its input
  holder.process.kill('SIGKILL');
  const next = clone.start(TAKE);
  await until('the wait', () => next.said().includes('waiting'));
  expect(next.said()).not.toContain('holds');
  process.kill(worker, 'SIGKILL');
  expect(await next.ended).toBe(0);
});

test('a clone may lie deep', async () => {
  const clone = await smallClone(`${'ü'.repeat(70)}/${'ü'.repeat(70)}`);
  const holder = clone.start(HOLD);
  await until('the lock', () => holder.said().includes('holds'));
  const next = clone.start(TAKE);
  await until('the wait', () => next.said().includes('waiting'));
  holder.process.kill('SIGKILL');
  expect(await next.ended).toBe(0);
});

// Only root can be two users, and mount a file system that knows no sockets.
describe.skipIf(process.getuid?.() !== 0)('for root', () => {
  test('a lock is held for other users, too', async () => {
    const clone = await smallClone();
    await mkdir(clone.at('.cache'));
    for (const folder of [dirname(clone.at('build')), clone.folder]) await chmod(folder, 0o755);
    await chmod(clone.at('.cache'), 0o1777);
    const holder = clone.start(HOLD);
    await until('the lock', () => holder.said().includes('holds'));
    const next = clone.start(TAKE, ['setpriv', '--reuid=64002', '--regid=64002', '--clear-groups']);
    await until('the wait', () => next.said().includes('waiting'));
    holder.process.kill('SIGKILL');
    expect(await next.ended).toBe(0);
  });

  test('a folder that takes no sockets has its locks elsewhere', async () => {
    const clone = await smallClone();
    const elsewhere = ['env', `TMPDIR=${clone.folder}`];
    const there = (work: string): string => work.replace(/\);$/, `, { folder: '/dev/pts' });`);
    const holder = clone.start(there(HOLD), elsewhere);
    await until('the lock', () => holder.said().includes('holds'));
    const next = clone.start(there(TAKE), elsewhere);
    await until('the wait', () => next.said().includes('waiting'));
    holder.process.kill('SIGKILL');
    expect(await next.ended).toBe(0);
  });
});
