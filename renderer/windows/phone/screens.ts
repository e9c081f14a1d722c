import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge';
import type { Frame, ScreenName } from '../../../electron/contract/phones/display';
import type { Problem } from '../../../electron/contract/problem';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The facts that are known of one display. */
export interface Screen {
  /** The image that is shown, closed as soon as a newer one is drawn; null before the first. */
  readonly image: ImageBitmap | null;
  /** Its size in pixels. */
  readonly size: Size | null;
  /** When it was fetched, in ms since 1970. */
  readonly at: number;
  /** It is not the newest one: that could not be fetched, or not be read. */
  readonly stale: boolean;
  /** The last answer was no image that can be read. */
  readonly unreadable: boolean;
  readonly problem: Problem | null;
}

type Paint = (image: ImageBitmap) => void;

/** All displays of the window: frames go in, and each display draws those that bear its name. */
export interface Screens {
  readonly store: StoreApi<Readonly<Record<ScreenName, Screen>>>;
  /** Calls `paint` with the image of a display, now if there is one, and with every newer one; returns the way to stop. */
  attach(name: ScreenName, paint: Paint): () => void;
  /** Watches until it is stopped; frames are dealt out by name. */
  watch(watchScreen: Bridge['watchScreen']): () => void;
  /** Forgets all images: another phone is shown. */
  clear(): void;
}

const DARK: Screen = { image: null, size: null, at: 0, stale: false, unreadable: false, problem: null };
const ALL_DARK = { screen: DARK, label_screen: DARK, exp_screen: DARK } as const;
const NAMES: readonly ScreenName[] = ['screen', 'label_screen', 'exp_screen'];

/** A frame that is not painted within this, in ms, is never seen: the window is covered. */
const PAINT_LIMIT_MS = 250;

/** Resolves when the drawn image is on its way to the screen; at once on a hidden page, which paints nothing. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState !== 'visible') return resolve();
    const limit = setTimeout(resolve, PAINT_LIMIT_MS);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      resolve();
    });
  });

/** undefined for an image that Chromium cannot read. */
async function decode(bmp: Uint8Array): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bmp)], { type: 'image/bmp' }));
  } catch {
    // The phone sent something else or half an image; the next one comes soon.
    return undefined;
  }
}

/** Displays that are dark until frames come. One image is kept of each. */
export function createScreens(): Screens {
  const store = createStore<Readonly<Record<ScreenName, Screen>>>(() => ALL_DARK);
  const painters = new Map<ScreenName, Set<Paint>>(NAMES.map((name) => [name, new Set()]));
  /** Counts frames, so that one that was decoded late never covers a newer one. */
  const newest = new Map<ScreenName, number>();

  const keep = (name: ScreenName, screen: Screen) => {
    const old = store.getState()[name].image;
    store.setState({ [name]: screen });
    if (old !== screen.image) old?.close();
  };
  const show = async (frame: Frame, isWatching: () => boolean): Promise<void> => {
    const { screen: name, at } = frame;
    const turn = (newest.get(name) ?? 0) + 1;
    newest.set(name, turn);
    const image = frame.bmp && (await decode(frame.bmp));
    if (!isWatching() || turn !== newest.get(name)) return image?.close();
    const last = store.getState()[name];
    const problem = frame.problem ?? null;
    if (!frame.bmp && !problem) return keep(name, DARK);
    if (!image) {
      const unreadable = frame.bmp !== undefined;
      return keep(name, { ...last, stale: last.image !== null, unreadable, problem });
    }
    const size = { width: image.width, height: image.height };
    for (const paint of painters.get(name) ?? []) paint(image);
    keep(name, { image, size, at, stale: problem !== null, unreadable: false, problem });
    await painted();
  };
  return {
    store,
    attach(name, paint) {
      const { image } = store.getState()[name];
      if (image) paint(image);
      painters.get(name)?.add(paint);
      return () => painters.get(name)?.delete(paint);
    },
    watch(watchScreen) {
      let watching = true;
      const stop = watchScreen((frame) => show(frame, () => watching));
      return () => {
        watching = false;
        stop();
      };
    },
    clear() {
      for (const name of NAMES) {
        newest.set(name, (newest.get(name) ?? 0) + 1);
        keep(name, DARK);
      }
    },
  };
}
