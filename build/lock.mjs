import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from './places.mjs';
import { say } from './say.mjs';

const WAIT_LIMIT_MS = 15 * 60_000;
const LOOK_EVERY_MS = 200;

/** Lets one process at a time do `work`: two terminals may start Offhook on the same fresh clone. */
export async function alone(name, work) {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, `${name}.lock`);
  await take(file, name);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function take(file, name) {
  const giveUpAt = Date.now() + WAIT_LIMIT_MS;
  for (let told = false; Date.now() < giveUpAt; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (ownerIsGone(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) say(`another Offhook prepares the ${name}; waiting for it`);
    told = true;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`waited ${WAIT_LIMIT_MS / 60_000} minutes for another process to finish (${file})`);
}

function ownerIsGone(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!pid) return false; // being written at this moment
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
