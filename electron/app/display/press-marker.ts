import type { Clock } from '../../phone/screen';
import type { Pressed, PressedFile } from '../../settings/pressed-file';
import { within } from '../kernel/clock';

/** A finger waits no longer than this for its mark on the disk. */
const MARK_LIMIT_MS = 50;

/** The mark on the disk that says that a display is pressed. */
export interface Mark {
  /** Resolves when it is on file, or late. */
  readonly written: Promise<void>;
  remove(): void;
}

/** The mark of every press that a crash must not leave behind. */
export interface PressMarker {
  mark(pressed: Pressed): Mark;
  /** Resolves when nothing is being written any more. */
  written(): Promise<void>;
}

interface PressMarkerDeps {
  readonly pressedFile: PressedFile;
  readonly clock: Clock;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

export function createPressMarker({ pressedFile, clock, log }: PressMarkerDeps): PressMarker {
  const marks = new Set<Pressed>();
  let writing: Promise<void> = Promise.resolve();

  /** A disk that takes no mark keeps no finger from the display. */
  const write = (): Promise<void> => {
    writing = pressedFile
      .write([...marks])
      .catch((error: unknown) => log('finger', 'a press is not marked on the disk', { error }));
    return writing;
  };

  return {
    mark(pressed) {
      marks.add(pressed);
      return {
        written: within(clock, MARK_LIMIT_MS, write()),
        remove() {
          if (marks.delete(pressed)) void write();
        },
      };
    },
    written: () => writing,
  };
}
