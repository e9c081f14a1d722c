import { readFile, rm } from 'node:fs/promises';
import * as z from 'zod/mini';
import { PhoneId } from '../contract/phones/profile';
import { removeLeftovers, writeAtomically } from './atomic';

/** A finger on the display of a phone. */
const Pressed = z.strictObject({
  phone: PhoneId,
  /** The address at which it was pressed, `http://host:port`: no other is ever told to let go. */
  origin: z.string(),
  /** Pixels of the phone. */
  x: z.int(),
  y: z.int(),
});
export type Pressed = z.infer<typeof Pressed>;

const PressedList = z.array(Pressed).check(z.maxLength(50));

/** What a crash must not make us forget. */
export interface PressedFile {
  /** What the last Offhook left pressed; nothing where there is no such file, or none of ours. */
  read(): Promise<readonly Pressed[]>;
  /** Keeps this and nothing else, after the write under way; no file is left for nothing. */
  write(pressed: readonly Pressed[]): Promise<void>;
}

/**
 * Written and renamed, so that no program ever reads half of it; not waited for on the disk itself, because a finger
 * waits for it: it is there after a crash of ours, and may be lost with the computer's own power.
 */
async function keep(path: string, pressed: readonly Pressed[]): Promise<void> {
  if (pressed.length === 0) return rm(path, { force: true });
  await writeAtomically(path, JSON.stringify(pressed), { toDisk: false });
}

/** Opens nothing until it is asked. */
export function pressedFile(path: string): PressedFile {
  let last: Promise<void> = Promise.resolve();
  return {
    async read() {
      const cleaned = last.then(() => removeLeftovers(path));
      last = cleaned;
      await cleaned;
      try {
        const found = PressedList.safeParse(JSON.parse(await readFile(path, 'utf8')));
        return found.success ? found.data : [];
      } catch {
        return []; // Not there, as nearly always; or nothing that could tell us where to let go.
      }
    },
    write(pressed) {
      const written = last.then(() => keep(path, pressed));
      last = written.catch(() => {}); // The caller is told; the next one tries anew.
      return written;
    },
  };
}
