import { expect, test } from 'vitest';
import { DialRules } from '../../electron/contract/dialling/rules';
import { atDesk, offered, offerOf } from '../support/at-desk';
import { dialled } from '../support/demo';

/** Doubtful texts, each with its country, and the number that the first choice would dial. */
const DOUBTFUL = [
  ['US', '764-555-0142 ext 12', '7645550142'],
  ['US', '764-555-0142 ext. 911', '7645550142'],
  ['US', '764-555-0142 or 212-555-0155', '2125550155'],
  ['US', '555.555.5555 x 9', '5555555555'],
  ['US', '45000123456789012345678 / 212-555-0155', '2125550155'],
  ['DE', '030 398330 / 31 / 32', '030398330'],
  ['DE', '030/12345-31/32/33', '0301234531'],
  ['IN', '022-25550142/43/44', '02225550142'],
  ['GB', '07700 900123 or 020 7946 0123', '02079460123'],
  ['DE', '030-23125041-0171-3920012', '03023125041'],
] as const;

const deskIn = (country: string) => atDesk({ profile: { rules: DialRules.parse({ country, plusAs: '+' }) } });

test.each(DOUBTFUL)('in %s a hotkey on %j shows a choice and dials nothing', async (country, text, first) => {
  const desk = await deskIn(country);
  const { send, desktop, phone } = desk;
  for (const from of ['clipboard', 'selection'] as const) {
    if (from === 'clipboard') desktop.clipboard = text;
    else desktop.selection = text;
    await send({ do: `offer-${from}` });
    expect(offerOf(desk)).toMatchObject({ from, dialWhenSeen: false });
    expect(offered(desk)[0]).toBe(first);
    expect(offered(desk)).not.toContain('911');
  }
  expect(dialled(phone)).toEqual([]);
  await send({ do: 'dial-offer', id: offerOf(desk).id });
  expect(dialled(phone)).toEqual([first]);
});

test.each(DOUBTFUL)('in %s the command line, the tray and the history dial nothing of %j', async (country, text) => {
  const { send, phone } = await deskIn(country);
  for (const from of ['command-line', 'tray', 'history'] as const) {
    const outcome = await send({ do: 'dial', text, from });
    expect([
      { ok: false, problem: { code: 'several-numbers' } },
      { ok: false, problem: { code: 'no-number', perhaps: true } },
    ]).toContainEqual(outcome);
  }
  expect(dialled(phone)).toEqual([]);
});
