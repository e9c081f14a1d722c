import type { Clock } from '../phone/screen';
import type { Pressed, PressedFile } from '../settings/pressed-file';
import { within } from './clock';

/** A finger waits no longer than this for its mark on the disk. */
const MARK_LIMIT_MS = 50;

/** The mark of every press that a crash must not leave behind. */
export interface FingerMarker {
  /** Marks a phone as pressed; one that is marked already stays as it is. Resolves when that is on file, or late. */
  put(pressed: Pressed): Promise<void>;
  /** This mark is on file since before. */
  found(pressed: Pressed): void;
  remove(phone: string): void;
  /** Resolves when nothing is being written any more. */
  written(): Promise<void>;
}

interface FingerMarkerDeps {
  readonly pressedFile: PressedFile;
  readonly clock: Clock;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

export function createFingerMarker({ pressedFile, clock, log }: FingerMarkerDeps): FingerMarker {
  const marks = new Map<string, Pressed>();
  let writing: Promise<void> = Promise.resolve();

  /** A disk that takes no mark keeps no finger from the display. */
  const write = (): Promise<void> => {
    const written = pressedFile
      .write([...marks.values()])
      .catch((error: unknown) => log('finger', 'a press is not marked on the disk', { error }));
    writing = written;
    return written;
  };

  return {
    async put(pressed) {
      if (marks.get(pressed.phone)?.origin === pressed.origin) return;
      marks.set(pressed.phone, pressed);
      await within(clock, MARK_LIMIT_MS, write());
    },
    found: (pressed) => void marks.set(pressed.phone, pressed),
    remove(phone) {
      if (marks.delete(phone)) void write();
    },
    written: () => writing,
  };
}
