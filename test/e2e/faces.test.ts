import { expect, type Page } from '@playwright/test';
import type { FaceKey } from '../../electron/contract/phones/state';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { type Face, faceOf, NO_OWN_KEYS } from '../../electron/phone/face';
import { findModel } from '../../electron/phone/models';
import { deskProfile, pressed, test, writeSettings } from '../support/desk';
import { fullestOfEachLayout, httpModels } from '../support/face-layouts';
import { isLong, long } from '../support/long';
import { openPhoneWindow, sendFrom, standsStill, turnPage } from '../support/phone-window';

/** One module on every phone that takes one. */
const OWN = { ...NO_OWN_KEYS, modules: 1 };
/** All that take keys over HTTP, or every day one of each layout of keys, and of equal keys the first and the last. */
const MODELS = long(fullestOfEachLayout(), httpModels);
const TIME_FOR_ALL_MS = 900_000;

interface FacePage {
  readonly index: number;
  readonly keys: readonly FaceKey[];
}

/** The function keys of a face, page by page; every day the first page and the last. */
function pagesOf({ functionKeys: { keys, perPage } }: Face): readonly FacePage[] {
  const pages = Array.from({ length: Math.ceil(keys.length / perPage) }, (_, index) => ({
    index,
    keys: keys.slice(index * perPage, (index + 1) * perPage),
  }));
  return isLong ? pages : pages.filter(({ index }) => index === 0 || index === pages.length - 1);
}

const ENDS = 3;

/** The keys of a face's modules; every day the first and the last of each. */
const modulesOf = ({ modules }: Face): readonly FaceKey[] =>
  modules.flatMap((keys) => keys.filter((_, index) => isLong || index < ENDS || index >= keys.length - ENDS));

const withoutPages = (face: Face): readonly FaceKey[] => [
  ...face.softKeys,
  ...face.callKeys,
  ...face.keypad,
  ...face.navigation,
  ...face.volume,
  ...modulesOf(face),
];

/** Clicks each of these keys on the face that the window shows, where a user who looks at it would. */
async function clickAll(page: Page, keys: readonly FaceKey[]): Promise<void> {
  await standsStill(page);
  const names = keys.map(({ key }) => key);
  for (const { x, y, key } of await page.evaluate(placesOf, names)) {
    expect(key).not.toBeNull();
    await page.mouse.click(x, y);
  }
}

/** Runs in the page: the middle of each key, and the key that a click there would meet. */
const placesOf = (names: readonly string[]) =>
  names.map((name) => {
    const { x, y, width, height } =
      document.querySelector(`button[data-key="${name}"]`)?.getBoundingClientRect() ?? new DOMRect(-9, -9);
    const [midX, midY] = [x + width / 2, y + height / 2];
    const met = document.elementFromPoint(midX, midY)?.closest('button')?.getAttribute('data-key');
    return { x: midX, y: midY, key: met === name ? name : null };
  });

const idOf = (model: string): string => `desk-${model.toLowerCase()}`;

test.describe('the faces', () => {
  test.setTimeout(TIME_FOR_ALL_MS);

  test('the keys on the face of every model reach the phone, each as its own KEYEVENT, in order', async ({
    home,
    launch,
  }) => {
    const phones = new Map<string, DemoPhone>();
    try {
      for (const model of MODELS) phones.set(model, await startDemoPhone({ pace: 'instant', model, modules: 1 }));
      const profiles = [...phones].map(([model, phone]) =>
        deskProfile(phone, { id: idOf(model), name: model, keys: { ...OWN, labels: {} } }),
      );
      writeSettings(home, { phones: profiles, activePhone: idOf(MODELS[0] ?? '') });
      const { app } = await launch();
      const page = await openPhoneWindow(app);
      for (const [model, phone] of phones) {
        await sendFrom(page, { do: 'use-phone', id: idOf(model) });
        await expect(page.getByRole('heading', { name: model, exact: true })).toBeVisible();
        const face = faceOf(findModel(model), OWN);
        const pages = pagesOf(face);
        for (const { index, keys } of pages) {
          if (pages.length > 1) await turnPage(page, index);
          await clickAll(page, keys);
        }
        await clickAll(page, withoutPages(face));
        const wanted = [...pages.flatMap(({ keys }) => keys), ...withoutPages(face)].map(({ key }) => key);
        await expect.poll(() => pressed(phone).length, model).toBe(wanted.length);
        expect(pressed(phone), model).toEqual(wanted);
        expect(
          phone.journal.filter(({ is }) => is === 'ignored'),
          model,
        ).toEqual([]);
      }
    } finally {
      for (const phone of phones.values()) await phone.stop();
    }
  });
});
