import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** Where Debian keeps the library that tells programs another time. */
function library(): string {
  const folder = '/usr/lib';
  const found = readdirSync(folder).find((one) => {
    try {
      return readdirSync(`${folder}/${one}/faketime`).includes('libfaketimeMT.so.1');
    } catch {
      return false; // Another folder.
    }
  });
  if (!found) throw new Error('libfaketime is not installed');
  return `${folder}/${found}/faketime/libfaketimeMT.so.1`;
}

/** Lets a program believe in another time, which a test may change while it runs. */
export interface FakeTime {
  /** For the program's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The time from now on, `2038-01-01 10:00:00`; null: the true one. */
  set(time: string | null): Promise<void>;
}

/** `file`: where the time is told. Only the time of day is another one: the time that has passed stays true. */
export async function fakeTime(file: string): Promise<FakeTime> {
  const set = (time: string | null): Promise<void> => writeFile(file, time === null ? '+0' : `@${time}`);
  await set(null);
  return {
    env: {
      LD_PRELOAD: library(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
      TZ: 'UTC',
    },
    set,
  };
}
