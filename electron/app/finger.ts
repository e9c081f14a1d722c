import type { PressedFile } from '../settings/pressed-file';
import { within } from './clock';
import { DEMO_ID } from './demo';
import { createFingerMarker, type FingerMarker } from './finger-marker';
import { createTouchedDisplay, type Place, type TouchedDisplay, type TouchedDisplayDeps } from './touched-display';
import type { Connected } from './way';

/**
 * Knows on which phone a finger is, and lifts it whatever happens. A press is never sent by itself, and none twice; a
 * release may be sent again, because a display that nobody touches takes it for nothing.
 */
export interface Finger {
  /** Takes the next place in this phone's row. To be called before anything is awaited. */
  place(phone: string): Place;
  /** Lifts every finger: whoever pressed is gone, or does not look any more. */
  letGo(): void;
  /** A phone has answered: what it has still to hear comes now. */
  answered(connected: Connected): void;
  /** Lifts the finger from a phone whose client is about to be closed; waits for it, but not for long. */
  farewell(connected: Connected): Promise<void>;
  /** Lifts what a crash has left pressed; resolves when each of these phones has answered, or has not. */
  recover(): Promise<void>;
  /** Retries no more; resolves when what has to outlive this program is written. */
  stop(): Promise<void>;
}

export interface FingerDeps extends Omit<TouchedDisplayDeps, 'marker'> {
  readonly pressedFile: PressedFile;
}

/** Whoever closes a client, or quits, waits no longer for a release, or for the disk. */
const FAREWELL_LIMIT_MS = 2_000;

export function createFinger(deps: FingerDeps): Finger {
  const { clock, pressedFile } = deps;
  const marker: FingerMarker = createFingerMarker(deps);
  const displays = new Map<string, TouchedDisplay>();

  const displayOf = (phone: string): TouchedDisplay => {
    const display = displays.get(phone) ?? createTouchedDisplay(phone, { ...deps, marker });
    displays.set(phone, display);
    return display;
  };

  return {
    place: (phone) => displayOf(phone).place(),
    letGo() {
      for (const display of displays.values()) void display.letGo();
    },
    answered: (connected) => displays.get(connected.profile.id)?.answered(connected),
    async farewell(connected) {
      const { id } = connected.profile;
      const display = displays.get(id);
      if (!display) return;
      await within(clock, FAREWELL_LIMIT_MS, display.letGo(connected));
      if (id !== DEMO_ID) return;
      // The next demo phone may be another one, on which nothing was pressed.
      display.stop();
      displays.delete(id);
    },
    async recover() {
      const found = await pressedFile.read();
      await Promise.all(
        found.map((pressed) => {
          marker.found(pressed);
          return displayOf(pressed.phone).recover(pressed);
        }),
      );
    },
    async stop() {
      for (const display of displays.values()) display.stop();
      await within(clock, FAREWELL_LIMIT_MS, marker.written());
    },
  };
}
