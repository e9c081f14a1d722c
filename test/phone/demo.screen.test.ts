import { describe, expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { demoPhone, pressed } from '../support/demo';

const fetchScreen = async (phone: DemoPhone): Promise<Buffer> => {
  const response = await fetch(`${phone.origin}/screen.bmp`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/bmp');
  return Buffer.from(await response.arrayBuffer());
};

const send = async (phone: DemoPhone, query: string): Promise<void> => {
  await (await fetch(`${phone.origin}/command.htm?${query}`, { redirect: 'manual' })).arrayBuffer();
};

const measures = (bmp: Buffer) => ({
  magic: bmp.toString('latin1', 0, 2),
  fileSize: bmp.readUInt32LE(2),
  offset: bmp.readUInt32LE(10),
  width: bmp.readInt32LE(18),
  height: bmp.readInt32LE(22),
  bits: bmp.readUInt16LE(28),
  compression: bmp.readUInt32LE(30),
  imageSize: bmp.readUInt32LE(34),
});

/** How many different colours stand on the display: one would be no picture. */
const colours = (bmp: Buffer): number => {
  const seen = new Set<number>();
  for (let at = 54; at + 3 <= bmp.length; at += 3) seen.add(bmp.readUIntLE(at, 3));
  return seen.size;
};

describe('the display of the demo phone', () => {
  test('an 870 shows 480 × 272 pixels in 24 bits, the lowest row first', async () => {
    const bmp = await fetchScreen(await demoPhone());
    expect(bmp).toHaveLength(391_734);
    expect(measures(bmp)).toEqual({
      magic: 'BM',
      fileSize: 391_734,
      offset: 54,
      width: 480,
      height: 272,
      bits: 24,
      compression: 0,
      imageSize: 391_680,
    });
    expect(colours(bmp)).toBeGreaterThan(20);
  });

  test('like Snoms own captures it can have a header that is one row short', async () => {
    const phone = await demoPhone();
    const whole = await fetchScreen(phone);
    await phone.misbehave({ shortBmp: true });
    const short = await fetchScreen(phone);
    expect(short).toHaveLength(whole.length);
    expect(measures(short)).toMatchObject({ fileSize: 390_294, imageSize: 390_240, height: 272 });
    expect(short.subarray(54).equals(whole.subarray(54))).toBe(true);
  });

  test.each([
    ['D735', 320, 240, 24, 230_454],
    ['D785', 480, 272, 24, 391_734],
    ['360', 128, 64, 1, 1_086],
    ['370', 240, 128, 1, 4_158],
    ['D120', 128, 64, 1, 1_086],
  ])('a %s shows %i × %i pixels in %i bits', async (model, width, height, bits, length) => {
    const bmp = await fetchScreen(await demoPhone({ model }));
    expect(bmp).toHaveLength(length);
    expect(measures(bmp)).toMatchObject({ width, height, bits });
  });

  test('the picture stays while nothing changes, and changes with every state', async () => {
    const phone = await demoPhone({ now: () => Date.UTC(2026, 0, 5) });
    const pictures = [phone.screen()];
    expect(phone.screen()).toBe(pictures[0]);
    for (const query of ['key=1', 'key=2', 'key=ENTER', 'key=F_HOLD', 'key=MENU', 'key=DOWN', 'key=DND']) {
      await send(phone, query);
      pictures.push(phone.screen());
    }
    const different = new Set(pictures.map((picture) => Buffer.from(picture).toString('base64')));
    expect(different.size).toBe(pictures.length);
  });

  test('the clock goes on by itself', async () => {
    let now = new Date(2026, 0, 5, 9, 59, 59).getTime();
    const phone = await demoPhone({ now: () => now });
    const before = phone.screen();
    now += 1_000;
    expect(Buffer.from(phone.screen()).equals(before)).toBe(false);
  });

  test('names and numbers that no letters are there for do not break the drawing', async () => {
    const phone = await demoPhone();
    for (const from of ['', '😀'.repeat(50), '\u202e\u0000\n<b>', 'x'.repeat(5_000)]) {
      phone.ring(from);
      expect(phone.screen()).toHaveLength(391_734);
      await send(phone, 'RELEASE_ALL_CALLS');
    }
  });
});

describe('touching the 870', () => {
  test('the soft keys at the foot of the display act when the finger leaves them', async () => {
    const phone = await demoPhone();
    await send(phone, 'touch=420%20260%20p');
    expect(phone.state().menu).toBeNull();
    await send(phone, 'touch=420%20260%20r');
    expect(phone.state().menu?.page).toBe('list');
    expect(phone.journal.filter(({ is }) => is === 'touch')).toEqual([
      expect.objectContaining({ x: 420, y: 260, verb: 'press' }),
      expect.objectContaining({ x: 420, y: 260, verb: 'release' }),
    ]);
  });

  test('a finger that slides away presses nothing', async () => {
    const phone = await demoPhone();
    await send(phone, 'touch=420%20260%20press%2010%2060%20release');
    expect(phone.state().menu).toBeNull();
  });

  test('touches may be chained, with a verb or without', async () => {
    const phone = await demoPhone();
    await send(phone, 'touch=300%20260%20420%20260%20pr');
    expect(phone.state()).toMatchObject({ doNotDisturb: true, menu: { page: 'list' } });
  });

  test('the function keys beside the clock can be touched', async () => {
    const phone = await demoPhone();
    await send(phone, 'touch=440%20140');
    expect(phone.state().calls[0]?.number).toBe('201');
  });

  test.each(['480%20100', '100%20272', '1', '1%202%20x', 'a%20b', ''])('touch=%s is ignored', async (touch) => {
    const phone = await demoPhone();
    await send(phone, `touch=${touch}`);
    expect(phone.journal.filter(({ is }) => is === 'touch')).toEqual([]);
    expect(phone.journal.filter(({ is }) => is === 'ignored').length).toBeGreaterThan(0);
  });

  test('other phones have no touch', async () => {
    const phone = await demoPhone({ model: 'D785' });
    await send(phone, 'touch=420%20260');
    expect(phone.state().menu).toBeNull();
    expect(phone.journal.some(({ is }) => is === 'ignored')).toBe(true);
    await send(phone, 'key=F4');
    expect(pressed(phone)).toEqual(['F4']);
    expect(phone.state().menu?.page).toBe('list');
  });
});
