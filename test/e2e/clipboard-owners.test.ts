import { expect } from '@playwright/test';
import fc from 'fast-check';
import { sharedDisplay } from '../../electron/linux/display';
import { formsOf, type Selection, SilentOwnerError, textOf } from '../../electron/linux/selections';
import { type ClipboardOwner, type OwnerManners, ownSelection } from '../support/clipboard-owner';
import { dialled, heard, pressed, test, windowOf } from '../support/desk';
import { runCommandLine } from '../support/offhook';
import { copyText, pastedText, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';
const DIAL_SELECTED = 'ctrl+alt+shift+s';
const LIMIT_MS = 1_000;
/** A panel that is not open yet needs its time to be drawn, on a machine that does other things besides. */
const PANEL_MS = 8_000;

/** The text of a selection, read as Offhook reads it. */
async function read(selection: Selection = 'CLIPBOARD', bytesMost = 600_000): Promise<string> {
  const display = await sharedDisplay();
  const over = AbortSignal.timeout(LIMIT_MS);
  return textOf(display, selection, await formsOf(display, selection, over), { bytesMost, over });
}

const owning = async (manners: OwnerManners, work: (owner: ClipboardOwner) => Promise<void>): Promise<void> => {
  const owner = await ownSelection(manners);
  try {
    await work(owner);
  } finally {
    await owner.stop();
  }
};

test('a text is read as its owner has it: whole, in pieces, late, in another encoding', async () => {
  await owning({ text: 'Büro +49 30 123' }, async (owner) => {
    expect(await read()).toBe('Büro +49 30 123');
    await owner.become({ text: 'Büro', forms: { STRING: 'latin1' } });
    expect(await read()).toBe('Büro');
    await owner.become({ text: 'x'.repeat(70_000), pieces: { bytes: 4_096 } });
    expect(await read()).toBe('x'.repeat(70_000));
    await owner.become({ text: 'slow', afterMs: 200 });
    expect(await read()).toBe('slow');
    await owner.become({ text: 'a picture', forms: { 'image/png': 'utf8' } });
    expect(await read()).toBe('');
  });
  expect(await read()).toBe('');
});

test('an owner that hangs ends a reading after its limit, wherever it hangs, and the next one is read', async () => {
  const hangs: readonly OwnerManners[] = [
    {},
    { text: 'x', saysFormsOnly: true },
    { text: 'x'.repeat(50_000), pieces: { bytes: 1_000, stopsAt: 5 } },
    { text: 'late', afterMs: 700 },
  ];
  await owning({}, async (owner) => {
    for (const manners of hangs) {
      await owner.become(manners);
      const begun = performance.now();
      await expect(read()).rejects.toThrow(SilentOwnerError);
      expect(performance.now() - begun).toBeLessThan(LIMIT_MS + 500);
      // A late answer is not taken for the answer to the next question.
      await owner.become({ text: 'the next one' });
      expect(await read()).toBe('the next one');
    }
  });
});

test('an owner of a text longer than Offhook reads goes on living, and gets rid of all of it', async () => {
  await owning({ text: 'x'.repeat(100_000), pieces: { bytes: 1_000 } }, async (owner) => {
    expect((await read('CLIPBOARD', 10_000)).length).toBeLessThanOrEqual(11_000);
    await expect.poll(owner.piecesTaken).toBeGreaterThanOrEqual(100);
  });
  // xclip hands this over in pieces, and answers no other question meanwhile.
  await copyText('y'.repeat(900_000));
  expect((await read('CLIPBOARD', 10_000)).startsWith('y')).toBe(true);
  expect((await pastedText()).length).toBe(900_000);
});

test('many questions at once get their own answers', async () => {
  await owning({ text: 'both', afterMs: 5 }, async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => read()))).toEqual(Array(20).fill('both'));
  });
});

test('any text comes back as it was copied', async () => {
  await owning({ text: '' }, async (owner) => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 });
    const pieces = fc.option(fc.record({ bytes: fc.integer({ min: 1, max: 400 }) }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(texts, pieces, async (text, inPieces) => {
        await owner.become({ text, ...(inPieces === undefined ? {} : { pieces: inPieces }) });
        expect(await read()).toBe(new TextDecoder().decode(Buffer.from(text)));
      }),
      { numRuns: 60 },
    );
  });
});

test('a clipboard owner that hangs holds up nothing, and Offhook says that it does not answer', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const owner = await ownSelection({});
  const selected = await ownSelection({}, 'PRIMARY');
  try {
    const begun = performance.now();
    await pressKeys(DIAL);
    // The phone is served meanwhile.
    expect((await runCommandLine(home, ['press', '5', '--json'])).code).toBe(0);
    await heard(phone, (entry) => entry.is === 'key');
    const panel = await windowOf(app, 'panel');
    await expect(panel.getByText('The program that owns the clipboard does not answer.').first()).toBeVisible();
    expect(performance.now() - begun).toBeLessThan(PANEL_MS);
    await pressKeys(DIAL_SELECTED);
    await expect(panel.getByText('The program that owns the selected text does not answer.').first()).toBeVisible();
    const { code, stdout } = await runCommandLine(home, ['dial', '--clipboard', '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { problem: 'clipboard-silent' }]);
    await owner.become({ text: '030 123 45-67' });
    await pressKeys(DIAL);
    await heard(phone, (entry) => entry.is === 'dial');
    expect([dialled(phone), pressed(phone)]).toEqual([['0301234567'], ['5']]);
  } finally {
    await owner.stop();
    await selected.stop();
  }
});
