import { expect } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { type Picture, readBitmap } from './bitmaps';

/** Sends a command to a demo phone, written as it stands. */
export const send = async (phone: DemoPhone, query: string): Promise<void> => {
  await (await fetch(`${phone.origin}/command.htm?${query}`, { redirect: 'manual' })).arrayBuffer();
};

/** Fetches a display, and expects that there is one. */
export const fetchScreen = async (
  phone: DemoPhone,
  name: 'screen' | 'label_screen' | 'exp_screen' = 'screen',
): Promise<Buffer> => {
  const response = await fetch(`${phone.origin}/${name}.bmp`);
  expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, 'image/bmp']);
  return Buffer.from(await response.arrayBuffer());
};

/** The boxes, `size` pixels wide and high, in which two pictures of one size differ, as `column,row`. */
export const differences = (one: Uint8Array, other: Uint8Array, size: number): ReadonlySet<string> => {
  const [before, after] = [readBitmap(one), readBitmap(other)];
  const found = new Set<string>();
  for (let y = 0; y < before.height; y++) {
    for (let x = 0; x < before.width; x++) {
      if (before.at(x, y).join() !== after.at(x, y).join())
        found.add(`${Math.floor(x / size)},${Math.floor(y / size)}`);
    }
  }
  return found;
};

/** Every colour on a picture, as `red,green,blue`. */
export const coloursOn = (picture: Picture): ReadonlySet<string> => {
  const seen = new Set<string>();
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) seen.add(picture.at(x, y).join());
  }
  return seen;
};
