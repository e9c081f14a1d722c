import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { demoPhone } from '../support/demo';
import { differences, fetchScreen, send } from '../support/demo-screen';

const touch = (phone: DemoPhone, words: string): Promise<void> => send(phone, `touch=${encodeURIComponent(words)}`);

const now = () => Date.UTC(2026, 0, 5, 12);

const touches = (phone: DemoPhone) =>
  phone.journal.flatMap((one) => (one.is === 'touch' ? [`${one.x} ${one.y} ${one.verb}`] : []));

describe('a finger on the 870', () => {
  test('can be seen as long as it is down, and where', async () => {
    const phone = await demoPhone();
    expect(phone.finger()).toBeNull();
    await touch(phone, '0 0 p');
    expect(phone.finger()).toEqual({ x: 0, y: 0 });
    await touch(phone, '479 271 p');
    expect(phone.finger()).toEqual({ x: 479, y: 271 });
    await touch(phone, '470 260 r');
    expect(phone.finger()).toBeNull();
    await touch(phone, '100 100 pr');
    expect(phone.finger()).toBeNull();
  });

  test('that leaves without having come is written down and does nothing', async () => {
    const phone = await demoPhone();
    await touch(phone, '420 260 r');
    expect(touches(phone)).toEqual(['420 260 release']);
    expect(phone.state().menu).toBeNull();
    expect(phone.finger()).toBeNull();
  });

  test('moves when it is told to press again, and takes its press back that way', async () => {
    const phone = await demoPhone();
    await touch(phone, '420 260 p 240 100 p 240 100 r');
    expect(touches(phone)).toEqual(['420 260 press', '240 100 press', '240 100 release']);
    expect(phone.state().menu).toBeNull();
  });

  test('that comes back to where it pressed does press', async () => {
    const phone = await demoPhone();
    await touch(phone, '420 260 p 240 100 p 421 261 p');
    await touch(phone, '421 261 r');
    expect(phone.state().menu?.page).toBe('list');
  });

  test('outside of the display is ignored, and what is down stays down', async () => {
    const phone = await demoPhone();
    await touch(phone, '10 10 p 480 10 r');
    expect(phone.finger()).toEqual({ x: 10, y: 10 });
  });

  test.each([
    ['a soft key', [], [420, 260], '7,4'],
    ['a function key', [], [440, 100], '6,1'],
    ['a row of the menu', ['key=MENU'], [200, 120], '3,1'],
  ] as const)('shows %s pressed, and nothing else', async (_, queries, [x, y], box) => {
    const phone = await demoPhone({ now });
    for (const query of queries) await send(phone, query);
    const idle = await fetchScreen(phone);
    await touch(phone, `${x} ${y} p`);
    const down = await fetchScreen(phone);
    const changed = differences(idle, down, 60);
    expect(changed).toContain(box);
    for (const one of changed) expect(Math.abs(Number(one.split(',')[1]) - Math.floor(y / 60))).toBeLessThanOrEqual(1);
    await touch(phone, '5 130 p');
    expect((await fetchScreen(phone)).equals(idle)).toBe(true);
    await touch(phone, '5 130 r');
    expect((await fetchScreen(phone)).equals(idle)).toBe(true);
  });
});

describe('lists on the 870', () => {
  /** The middles of the four rows in sight. */
  const ROWS = [82, 116, 150, 184];

  test.each([
    [0, 'page', 'missed'],
    [2, 'calls', undefined],
  ] as const)('row %i of the menu is chosen by touching it', async (row, what, page) => {
    const phone = await demoPhone();
    await send(phone, 'key=MENU');
    await touch(phone, `200 ${ROWS[row]} pr`);
    if (what === 'page') expect(phone.state().menu?.page).toBe(page);
    else expect(phone.journal.some(({ is }) => is === 'call-me')).toBe(true);
  });

  test('are dragged by a finger, which then chooses nothing', async () => {
    const phone = await demoPhone({ now });
    await send(phone, 'key=MENU');
    const before = await fetchScreen(phone);
    await touch(phone, `200 ${ROWS[3]} p 200 ${ROWS[1]} p`);
    expect(phone.state().menu).toMatchObject({ page: 'list', top: 2 });
    expect((await fetchScreen(phone)).equals(before)).toBe(false);
    await touch(phone, `200 ${ROWS[1]} r`);
    expect(phone.state().menu).toMatchObject({ page: 'list', top: 2 });
    // The last of six rows is at the foot now.
    await touch(phone, `200 ${ROWS[3]}`);
    expect(phone.state().menu?.page).toBe('about');
  });

  test('end where they end, however far they are dragged', async () => {
    const phone = await demoPhone();
    await send(phone, 'key=MENU');
    await touch(phone, `200 ${ROWS[3]} p 200 0 p`);
    expect(phone.state().menu?.top).toBe(2);
    await touch(phone, '200 271 p');
    expect(phone.state().menu?.top).toBe(0);
    await touch(phone, '200 271 r');
    expect(phone.state().menu?.page).toBe('list');
  });

  test('of missed calls give back the number of the one that is touched', async () => {
    const phone = await demoPhone();
    await send(phone, 'key=DND');
    for (let i = 1; i <= 9; i++) phone.ring(`030${i}`);
    await send(phone, 'key=F_MISSED_LIST');
    await touch(phone, `200 ${ROWS[3]} p 200 ${ROWS[0]} r`);
    // The latest was on top; three rows went by.
    await touch(phone, `200 ${ROWS[1]}`);
    expect(phone.state()).toMatchObject({ typed: '0305', menu: null, missed: [] });
  });

  test('with nothing to choose are only looked at', async () => {
    const phone = await demoPhone();
    await send(phone, 'key=MENU;UP;ENTER');
    await touch(phone, `200 ${ROWS[1]}`);
    expect(phone.state().menu?.page).toBe('about');
  });
});

test('whatever fingers do, one is down exactly when the last word was a press', async () => {
  const phone = await demoPhone();
  const one = fc.tuple(fc.nat(479), fc.nat(271), fc.constantFrom('p', 'r', 'pr'));
  const check = fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), async (all) => {
    await touch(phone, all.map((words) => words.join(' ')).join(' '));
    const [x, y, verb] = all.at(-1) ?? [0, 0, 'r'];
    expect(phone.finger()).toEqual(verb === 'p' ? { x, y } : null);
    expect(await fetchScreen(phone)).toHaveLength(391_734);
  });
  await fc.assert(check, { numRuns: 60 });
});
