import { describe, expect, test } from 'vitest';
import { demoLabels } from '../../electron/demo/labels';
import { findModel, type Model } from '../../electron/phone/models';
import { readBitmap } from '../support/bitmaps';
import { demoPhone, dialled, pressed } from '../support/demo';
import { coloursOn, differences, fetchScreen, send } from '../support/demo-screen';
import { httpModels } from '../support/face-layouts';

const modelOf = (name: string): Model => {
  const model = findModel(name);
  if (model === undefined) throw new Error(`The catalogue has no ${name}.`);
  return model;
};

const now = () => Date.UTC(2026, 0, 5, 12);

describe.each(httpModels)('a demo %s', (name) => {
  const model = modelOf(name);
  const { width, height, colours } = model.display;

  test('shows a picture of its size and depth, and another one after a key', async () => {
    const phone = await demoPhone({ model: name, now });
    const before = await fetchScreen(phone);
    const picture = readBitmap(before);
    expect(picture).toMatchObject({ width, height, bits: colours === 'mono' ? 1 : 24 });
    if (colours === 'mono') expect([...coloursOn(picture)].sort()).toEqual(['0,0,0', '255,255,255']);
    else expect(coloursOn(picture).size).toBeGreaterThan(20);
    await send(phone, 'key=5');
    expect(differences(before, await fetchScreen(phone), 8).size).toBeGreaterThan(0);
  });

  test('never writes to the very edge, where a letter would be cut off', async () => {
    const phone = await demoPhone({ model: name, now });
    for (const query of ['key=0;3;0', 'number=201', 'number=0049123456789', 'RELEASE_ALL_CALLS', 'key=DND;MENU']) {
      await send(phone, query);
      const picture = readBitmap(await fetchScreen(phone));
      const top = Array.from({ length: width }, (_, x) => picture.at(x, 0).join());
      const bottom = Array.from({ length: width }, (_, x) => picture.at(x, height - 1).join());
      expect([query, new Set(top).size, new Set(bottom).size]).toEqual([query, 1, 1]);
    }
  });

  test('labels as many keys as it has at most, and each says whom it calls', async () => {
    const labels = demoLabels(name);
    expect(Object.keys(labels).filter((key) => !model.functionKeys.includes(key))).toEqual([]);
    expect(Object.keys(labels).length).toBe(Math.min(model.functionKeys.length, 24));
    expect(labels).toMatchObject({ P1: 'Line 1', P2: 'Line 2' });
    const phone = await demoPhone({ model: name });
    for (const [key, label] of Object.entries(labels).slice(2, 5)) {
      await send(phone, `key=${key}`);
      expect(phone.state().calls.find(({ is }) => is === 'connected')?.name).toBe(label);
      await send(phone, 'RELEASE_ALL_CALLS');
    }
  });

  test('has a label display or none, as the catalogue says', async () => {
    const phone = await demoPhone({ model: name });
    if (model.labelDisplay === null) {
      expect((await fetch(`${phone.origin}/label_screen.bmp`)).status).toBe(404);
      return;
    }
    const sheet = await fetchScreen(phone, 'label_screen');
    const { width: wide, height: high } = model.labelDisplay;
    expect(readBitmap(sheet)).toMatchObject({ width: wide, height: high, bits: 1 });
    await send(phone, 'number=201');
    expect(differences(sheet, await fetchScreen(phone, 'label_screen'), 8).size).toBeGreaterThan(0);
  });

  test('has a display of an expansion module when one is plugged in that it takes', async () => {
    const bare = await demoPhone({ model: name });
    expect((await fetch(`${bare.origin}/exp_screen.bmp`)).status).toBe(404);
    const phone = await demoPhone({ model: name, modules: 1 });
    if (model.modules === null) {
      expect((await fetch(`${phone.origin}/exp_screen.bmp`)).status).toBe(404);
      await send(phone, 'key=EK0');
      expect(pressed(phone)).toEqual([]);
      return;
    }
    const sheet = await fetchScreen(phone, 'exp_screen');
    expect(readBitmap(sheet).bits).toBe(1);
    await send(phone, 'key=EK0');
    expect(pressed(phone)).toEqual(['EK0']);
    expect(phone.state().calls[0]?.name).toBe(demoLabels(name, 1).EK0);
    const lit = differences(sheet, await fetchScreen(phone, 'exp_screen'), 64);
    // EK0 stands at the top left: its light, and nothing else.
    expect([...lit]).toEqual(['0,0']);
  });
});

describe('the pages of labels', () => {
  test('of a D785 are four, and after the last one comes the first', async () => {
    const phone = await demoPhone({ model: 'D785' });
    const pages: string[] = [];
    for (let i = 0; i < 5; i++) {
      pages.push((await fetchScreen(phone, 'label_screen')).toString('base64'));
      await send(phone, 'key=F_LABEL_PAGE_NEXT');
    }
    expect(new Set(pages).size).toBe(4);
    expect(pages[4]).toBe(pages[0]);
  });

  test('stand on the display itself where the keys are on its sides', async () => {
    const phone = await demoPhone({ model: 'D735', now });
    const before = await fetchScreen(phone);
    await send(phone, 'key=F_LABEL_PAGE_NEXT');
    const changed = new Set([...differences(before, await fetchScreen(phone), 32)].map((box) => box.split(',')[0]));
    // The keys' columns are at the edges; the clock between them stays.
    expect([changed.has('0'), changed.has('9')]).toEqual([true, true]);
    expect([changed.has('4'), changed.has('5')]).toEqual([false, false]);
  });

  test('leave a lit line where its key is', async () => {
    const phone = await demoPhone({ model: 'D785' });
    const before = await fetchScreen(phone, 'label_screen');
    phone.ring('4711');
    // P1 is the first on the right, where all keys of a page stand.
    expect([...differences(before, await fetchScreen(phone, 'label_screen'), 64)]).toEqual(['1,0']);
  });
});

test('a model that the catalogue lacks has no labels', () => {
  expect(demoLabels('D899')).toEqual({});
  expect(demoLabels('constructor')).toEqual({});
});

test('labels of modules are there for as many as the model takes', () => {
  const count = (model: string, modules: number) =>
    Object.keys(demoLabels(model, modules)).filter((key) => key.startsWith('EK')).length;
  expect([count('D785', 0), count('D785', 1), count('D785', 4), count('D120', 1)]).toEqual([0, 18, 18, 0]);
});

test('a phone says in its pages what it was told to say, and stays what it is', async () => {
  for (const [says, hardware] of [
    ['D785', 'snomD785'],
    ['X99', 'snomX99'],
  ]) {
    const phone = await demoPhone({ model: '870', says: says ?? '' });
    const page = await (await fetch(`${phone.origin}/info.htm`)).text();
    expect(page).toContain(`<td>${hardware}</td>`);
    expect(page).not.toContain('snom870');
    expect(readBitmap(await fetchScreen(phone)).width).toBe(480);
    await send(phone, 'key=F4&number=201');
    expect([pressed(phone), dialled(phone)]).toEqual([[], ['201']]);
  }
});
