/** Images of an 870's display that bear a number in black and white fields, so that a looker can tell them apart. */

const WIDTH = 480;
const HEIGHT = 272;
const HEADER_BYTES = 54;
const ROW_BYTES = WIDTH * 3;

/** Fields of this size stand in the top left corner, the lowest bit first: large enough to survive any scaling. */
export const FIELD_PX = 8;
export const BITS = 24;

/** Images that may still be on their way while the next one is drawn. */
const IN_USE = 16;

const blank = (): Buffer => {
  const file = Buffer.alloc(HEADER_BYTES + ROW_BYTES * HEIGHT, 0x60);
  file.fill(0, 0, HEADER_BYTES);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADER_BYTES, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(WIDTH, 18);
  file.writeInt32LE(HEIGHT, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return file;
};

/** Writes `number` into the image: BMP rows run from the bottom to the top. */
const write = (file: Buffer, number: number): Buffer => {
  for (let bit = 0; bit < BITS; bit += 1) {
    const grey = (number >> bit) & 1 ? 0xff : 0x00;
    for (let y = 0; y < FIELD_PX; y += 1) {
      const from = HEADER_BYTES + (HEIGHT - 1 - y) * ROW_BYTES + bit * FIELD_PX * 3;
      file.fill(grey, from, from + FIELD_PX * 3);
    }
  }
  return file;
};

/** Hands out an image with any number, as fast as a phone that has it ready. */
export const createFilm = (): ((number: number) => Uint8Array) => {
  const files = Array.from({ length: IN_USE }, blank);
  let turn = 0;
  return (number) => {
    turn = (turn + 1) % IN_USE;
    return write(files[turn] ?? blank(), number);
  };
};

/** The number that an image bears. */
export const numberOn = (file: Uint8Array): number => {
  let number = 0;
  for (let bit = 0; bit < BITS; bit += 1) {
    const at = HEADER_BYTES + (HEIGHT - 1) * ROW_BYTES + bit * FIELD_PX * 3;
    if ((file[at] ?? 0) > 127) number |= 1 << bit;
  }
  return number;
};
