import { vi } from 'vitest';
import type { ScreenName } from '../../electron/contract/phones/display';
import type { FakeBridge } from '../support/fake-bridge';

/** Sizes of images by their first byte; bytes that begin with 0 are no image. */
export const IMAGE = { wide: 1, square: 2, large: 3 } as const;
const SIZES: Readonly<Record<number, readonly [number, number]>> = { 1: [480, 272], 2: [320, 240], 3: [800, 480] };

/** An image decoder that can be slowed down; it counts the images that were made and closed. */
export function decoder() {
  const close = vi.fn();
  const made = vi.fn();
  const slow = new Map<number, Promise<void>>();
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    const [first = 0] = new Uint8Array(await blob.arrayBuffer());
    await slow.get(first);
    const size = SIZES[first];
    if (!size) throw new Error('not an image');
    made();
    return { width: size[0], height: size[1], close };
  });
  return { close, made, slow };
}

/** Pushes an image of a display; resolves when the page says that it is painted. */
export const show = (
  bridge: FakeBridge,
  first: number,
  screen: ScreenName = 'screen',
  at = Date.now(),
): Promise<void> => bridge.show({ screen, bmp: new Uint8Array([first]), at });

/** Hides the page or shows it again. */
export function setVisible(visible: boolean): void {
  Object.defineProperty(document, 'visibilityState', { value: visible ? 'visible' : 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}
