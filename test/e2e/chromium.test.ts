import { expect, type Page } from '@playwright/test';
import { Favourite } from '../../electron/contract/history/history';
import { LANGUAGES } from '../../electron/contract/language';
import { SECTIONS, WINDOWS } from '../../electron/contract/program/windows';
import type { AppState } from '../../electron/contract/state';
import { BITMAP_KINDS, bitmap } from '../support/bitmaps';
import { AXE, type Shown, test } from '../support/chromium';
import { cutOff } from '../support/cut-off';
import { expectImage } from '../support/display';
import { KINDS_OF_DISPLAY } from '../support/drawn';
import { long } from '../support/long';
import { violationsOn } from '../support/look';
import { door, quiet, transfer } from '../support/sequence-states';
import { candidateOf, choiceOf, faceFor, firstRun, plan, planOf, recentCall, state } from '../support/states';

/** Every day the longer words in the smallest room. */
const LOOKED_AT = long(
  [{ language: 'de', zoom: 200 }] as const,
  LANGUAGES.flatMap((language) => ([100, 200] as const).map((zoom) => ({ language, zoom }))),
);

const MODELS = long<readonly string[]>(['870', 'D785'], KINDS_OF_DISPLAY);

/** A user with something in every list. */
const used: AppState = {
  ...state,
  favourites: [
    Favourite.parse({ id: 'anna', name: 'Anna', number: '030 1234-7' }),
    Favourite.parse({ id: 'door', name: 'Front door of the house in the yard', number: '**600' }),
  ],
  recent: [recentCall('+49 30 398330', 60_000), recentCall('030 5550-17', 7_200_000, false)],
  sequences: [transfer, quiet, door],
  pins: [{ id: 'door', name: 'Front door' }],
};

const PANELS: Readonly<Record<string, Partial<AppState>>> = {
  used,
  'first run': firstRun,
  'several numbers': {
    offer: choiceOf(7, [
      candidateOf(plan, { before: 'Anna, Tel.' }),
      candidateOf(planOf('0151 5550123'), { before: 'Mobile' }),
      candidateOf(planOf('4711 0815'), { before: 'Order', sure: false }),
    ]),
  },
  'a question': {
    question: {
      id: 3,
      does: 'dial',
      number: '**21*030398330#',
      risk: { is: 'forwards', calls: 'all', to: '030 398330' },
    },
  },
  'a countdown': {
    countdown: { id: 4, plan, phone: 'Desk phone', endsAt: Date.now() + 3_600_000, lastsMs: 3_600_000 },
  },
  trouble: {
    connectionStatus: { is: 'trouble', since: 0, problem: { code: 'unreachable', address: '192.168.1.20:80' } },
  },
};

const TEXT_NODE = 3;

/** Nothing is cut off, nothing is refused by the policy, and axe finds nothing, in the light and in the dark. */
async function isInOrder({ page, complaints }: Shown, what: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  expect.soft(await cutOff(page), what).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await violationsOn(page, { resultTypes: ['violations'] }), `${what}, ${colorScheme}`).toEqual([]);
  }
  expect.soft(complaints, what).toEqual([]);
}

for (const { language, zoom } of LOOKED_AT) {
  test(`the panel is in order in Chromium (${language}, ${zoom} %)`, async ({ show }) => {
    const shown = await show({ name: 'panel', state: { ...state, language }, zoom });
    for (const [what, part] of Object.entries(PANELS)) {
      await shown.push({ ...state, ...part, language });
      await isInOrder(shown, what);
    }
  });

  test(`every section of the settings is in order in Chromium (${language}, ${zoom} %)`, async ({ show }) => {
    const shown = await show({ name: 'settings', state: { ...used, language }, zoom });
    for (const section of SECTIONS) {
      await shown.page.locator(`#section-${section}`).click();
      await expect(shown.page.locator('#section')).toHaveAttribute('aria-labelledby', `section-${section}`);
      await isInOrder(shown, section);
    }
  });

  test(`the phone window is in order in Chromium (${language}, ${zoom} %)`, async ({ show }) => {
    const shown = await show({ name: 'phone', state: { ...used, language }, zoom });
    for (const model of MODELS) {
      await shown.push({ face: faceFor(model) });
      await isInOrder(shown, model);
    }
  });
}

test('every kind of BMP is shown in Chromium, pixel by pixel', async ({ show }) => {
  const { page, paint, complaints } = await show({
    name: 'phone',
    state: { ...used, phoneWindow: { ...state.phoneWindow, zoom: 100 }, face: faceFor('870') },
  });
  let width = 480;
  for (const kind of BITMAP_KINDS) {
    for (const shape of [{}, { topDown: true }, { shortHeader: true }]) {
      width -= 1;
      const image = bitmap({ width, height: 96, kind, ...shape });
      await paint(image);
      await expectImage(page, image, { what: `${kind} bits, ${JSON.stringify(shape)}` });
    }
  }
  expect(complaints).toEqual([]);
});

/** The fonts that the page's texts are drawn in, as the engine says; `isCustom`: one that a page has brought. */
async function fontsOf(page: Page): Promise<readonly { readonly family: string; readonly isCustom: boolean }[]> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { nodes } = await devTools.send('DOM.getFlattenedDocument', { depth: -1 });
  const withText = nodes.filter(({ nodeType }) => nodeType === TEXT_NODE).map(({ parentId }) => parentId);
  const asked = [...new Set(withText)].filter((nodeId) => nodeId !== undefined);
  const answers = await Promise.all(asked.map((nodeId) => devTools.send('CSS.getPlatformFontsForNode', { nodeId })));
  return answers.flatMap(({ fonts }) =>
    fonts.map(({ familyName, isCustomFont }) => ({ family: familyName, isCustom: isCustomFont })),
  );
}

test('every text is in a font of the system, nearly all in one', async ({ show }) => {
  for (const name of WINDOWS) {
    const { page } = await show({ name, state: used });
    const fonts = await fontsOf(page);
    expect(fonts.length, name).toBeGreaterThan(3);
    expect(fonts.filter(({ isCustom }) => isCustom)).toEqual([]);
    const own = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(own).toMatch(/^system-ui\b/);
    const first = fonts[0]?.family;
    expect(fonts.filter(({ family }) => family === first).length, name).toBeGreaterThan(fonts.length / 2);
  }
});

test('a text that is cut off is found', async ({ show }) => {
  const { page } = await show({ name: 'panel', state });
  const words = ['across', 'down', 'shortened', 'scrolled', 'whole'];
  await page.evaluate((all) => {
    for (const word of all) {
      const part = document.body.appendChild(document.createElement('div'));
      part.textContent = `${word} ${word}`;
      const cut = word !== 'whole';
      Object.assign(part.style, {
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        position: 'fixed',
        top: '0',
        width: cut ? '9px' : 'auto',
      });
      if (word === 'down') Object.assign(part.style, { width: 'auto', height: '2px' });
      if (word === 'shortened') part.style.textOverflow = 'ellipsis';
      if (word === 'scrolled') part.style.overflow = 'auto';
    }
  }, words);
  expect(await cutOff(page)).toEqual(['across across', 'down down']);
});
