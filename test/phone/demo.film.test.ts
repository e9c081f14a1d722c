import { describe, expect, test } from 'vitest';
import { BITMAP_KINDS, bitmap, readBitmap } from '../support/bitmaps';
import { demoPhone, rawExchange } from '../support/demo';
import { fetchScreen, send } from '../support/demo-screen';

describe('a demo phone that shows what it is given', () => {
  test.each(BITMAP_KINDS)('serves a bitmap of kind %s byte by byte', async (kind) => {
    const phone = await demoPhone();
    const image = bitmap({ width: 37, height: 11, kind, topDown: true });
    phone.show(image);
    const served = await fetchScreen(phone);
    expect(served.equals(image)).toBe(true);
    expect(readBitmap(served)).toMatchObject({ width: 37, height: 11 });
  });

  test('asks a film once for each look, and goes on without it', async () => {
    const phone = await demoPhone({ now: () => 0 });
    const own = await fetchScreen(phone);
    let frame = 0;
    phone.show(() => {
      frame += 1;
      return Uint8Array.of(frame);
    });
    const seen = [];
    for (let i = 0; i < 3; i++) seen.push([...(await fetchScreen(phone))]);
    await send(phone, 'key=1');
    await (await fetch(`${phone.origin}/info.htm`)).arrayBuffer();
    expect(seen).toEqual([[1], [2], [3]]);
    expect(frame).toBe(3);
    await send(phone, 'key=CANCEL');
    phone.show(null);
    expect((await fetchScreen(phone)).equals(own)).toBe(true);
  });

  test('shows even what is no picture', async () => {
    const phone = await demoPhone();
    phone.show(new Uint8Array());
    expect(await fetchScreen(phone)).toHaveLength(0);
    phone.show(Buffer.from('BM and nothing else'));
    expect((await fetchScreen(phone)).toString()).toBe('BM and nothing else');
  });

  test('a look of which only the head is wanted gets no body', async () => {
    const phone = await demoPhone();
    const reply = await rawExchange(phone, 'HEAD /screen.bmp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(reply).toContain('Content-Length: 391734\r\n');
    expect(reply.endsWith('\r\n\r\n')).toBe(true);
  });
});
