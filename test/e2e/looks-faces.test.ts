import { expect } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, test, writeSettings } from '../support/desk';
import { fullestOfEachLayout, httpModels } from '../support/face-layouts';
import { long } from '../support/long';
import { look } from '../support/look';
import { lost } from '../support/lost';
import { openPhoneWindow, sendFrom, standsStill } from '../support/phone-window';

const TIME_FOR_ALL_MS = 900_000;
const LABELS = { P1: 'Anna', P2: 'Reception', P3: 'Dr. Katharina Schmidt-Hohenberg', P4: 'Lager', EK0: 'Workshop' };

/** Faces to look at besides the plain ones: full, and in the other language; every day the two with the most on them. */
const FULL = [
  { name: 'D785-full', model: 'D785', language: 'en', modules: 3, labels: LABELS },
  { name: '870-full', model: '870', language: 'de', modules: 1, labels: LABELS },
  { name: '360-full', model: '360', language: 'de', modules: 2, labels: LABELS },
  { name: 'D717-labels', model: 'D717', language: 'de', modules: 0, labels: LABELS },
] as const;

const MORE = long<readonly (typeof FULL)[number][]>(FULL.slice(0, 2), FULL);

/** All that have a display to fetch, or every day one of each layout of keys. */
const PLAIN = long(fullestOfEachLayout(), httpModels).map(
  (model) => ({ name: model, model, language: 'en', modules: 0, labels: {} }) as const,
);

test.describe('the faces', () => {
  test.setTimeout(TIME_FOR_ALL_MS);

  test('every model has a face to show to a stranger', async ({ home, launch }) => {
    const phones: DemoPhone[] = [];
    try {
      const all = [...PLAIN, ...MORE];
      for (const { model, modules } of all) phones.push(await startDemoPhone({ pace: 'instant', model, modules }));
      const profiles = all.map(({ name, modules, labels }, index) =>
        deskProfile(phones[index] as DemoPhone, {
          id: name.toLowerCase(),
          name,
          keys: { functionKeys: null, modules, moduleKeys: null, labels },
        }),
      );
      writeSettings(home, { phones: profiles, activePhone: profiles[0]?.id ?? null });
      const { app } = await launch();
      const page = await openPhoneWindow(app);
      for (const { name, language } of all) {
        await sendFrom(page, { do: 'save-language', language });
        await sendFrom(page, { do: 'use-phone', id: name.toLowerCase() });
        await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
        await expect(page.locator('canvas').first()).toBeVisible();
        await standsStill(page);
        expect(await lost(page), `${name} ${language}`).toEqual([]);
        await look(page, `face-${name.toLowerCase()}`);
      }
    } finally {
      for (const phone of phones) await phone.stop();
    }
  });
});
