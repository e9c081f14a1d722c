import { expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { deskProfile, heard, pressed } from '../support/desk';
import { expectImage, showImage } from '../support/display';
import { openAtFullSize, sendFrom } from '../support/phone-window';
import { savePhone } from '../support/save-phone';
import { switchTo, test } from '../support/several-phones';

const STRANGE = { id: 'strange', name: 'Strange' } as const;

async function showsItsDisplayAndHasItsKeys(page: Page, phone: DemoPhone): Promise<void> {
  await showImage(page, phone, bitmap({ width: 480, height: 272 }));
  for (const model of ['unknown', '870']) {
    await savePhone((command) => sendFrom(page, command), deskProfile(phone, { ...STRANGE, model }));
    await expect(page.locator('[data-part=model]')).toHaveText(model === 'unknown' ? '' : model);
    await expectImage(page, bitmap({ width: 480, height: 272 }));
    await page.locator('[data-key="5"]').click();
    await expect.poll(() => pressed(phone).at(-1)).toBe('5');
    await expect(page.locator('[data-part=below]')).toHaveText('');
  }
  expect(pressed(phone)).toEqual(['5', '5']);
}

async function becomesWhatItIs(page: Page, phone: DemoPhone): Promise<void> {
  const below = page.locator('[data-part=below]');
  await expect(below).toContainText('The phone says it is a D785; this is the face of an 870.');
  await page.locator('[data-key="5"]').click();
  await heard(phone, (entry) => entry.is === 'key' && entry.key === '5');
  await page.getByRole('button', { name: 'Show the D785' }).click();
  await expect(page.locator('[data-part=model]')).toHaveText('D785');
  await expect(below).not.toContainText('The phone says');
  await expect(page.locator('canvas[data-screen="label_screen"]')).toBeVisible();
}

test('a phone of a model that the settings do not name is shown as what it is', async ({ addPhone, launch }) => {
  const strange = await addPhone('Strange', { options: { says: 'X99' }, profile: { model: 'unknown' } });
  const another = await addPhone('Another', { options: { model: 'D785' }, profile: { model: '870' } });
  const page = await openAtFullSize((await launch()).app);
  await switchTo(page, 'Strange');
  await test.step('one that Offhook does not know shows its display and has its keys, whatever the settings say', () =>
    showsItsDisplayAndHasItsKeys(page, strange));
  await switchTo(page, 'Another');
  await test.step('one of another model than the settings say says so, and becomes what it is by a click', () =>
    becomesWhatItIs(page, another));
});
