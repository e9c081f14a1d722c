import { expect } from '@playwright/test';
import { test } from '../support/e2e';
import type { Home } from '../support/home';
import { long } from '../support/long';
import { runCommandLine } from '../support/offhook';

/** The locale of a computer, a number of its own country with that country's code, and the digits for the two. */
const PLACES = [
  { locale: 'en_US.UTF-8', own: '+1 212 555 0155', abroad: '0114930398330', inside: '12125550155' },
  { locale: 'en_CA.UTF-8', own: '+1 416 555 0155', abroad: '0114930398330', inside: '14165550155' },
  { locale: 'en_AU.UTF-8', own: '+61 2 5550 1234', abroad: '00114930398330', inside: '0255501234' },
  { locale: 'ja_JP.UTF-8', own: '+81 3 1234 5678', abroad: '0104930398330', inside: '0312345678' },
  { locale: 'de_DE.UTF-8', own: '+49 30 23125123', abroad: '004930398330', inside: '00493023125123' },
  { locale: 'en_GB.UTF-8', own: '+44 20 7946 0958', abroad: '004930398330', inside: '00442079460958' },
  { locale: 'sv_SE.UTF-8', own: '+46 8 465 004 12', abroad: '004930398330', inside: '0046846500412' },
  { locale: 'ru_RU.UTF-8', own: '+7 495 123-45-67', abroad: '8104930398330', inside: '84951234567' },
  { locale: 'pt_BR.UTF-8', own: '+55 21 2123-4567', abroad: '+4930398330', inside: '+552121234567' },
] as const;

const dial = async (home: Home, locale: string, ...words: readonly string[]) => {
  const env = { LANG: locale, LC_ALL: locale, LC_TELEPHONE: '' };
  const { code, stdout } = await runCommandLine(home, ['dial', ...words, '--json'], { env });
  const said: unknown = JSON.parse(stdout);
  return { code, said };
};

/** Every day one of each kind: a prefix with digits of its own, 00, and the plus sign as it is. */
const TRIED = long<readonly (typeof PLACES)[number][]>(
  PLACES.filter(({ locale }) => /^(?:en_US|de_DE|pt_BR)/.test(locale)),
  PLACES,
);

for (const { locale, own, abroad, inside } of TRIED) {
  test(`a user who has said nothing dials as ${locale} does`, async ({ home }) => {
    test.setTimeout(90_000);
    expect(await dial(home, locale, '+49 30 398330')).toMatchObject({ code: 0, said: { ok: true, sent: abroad } });
    expect(await dial(home, locale, own)).toMatchObject({ code: 0, said: { ok: true, sent: inside } });
  });
}

for (const locale of long(['C.UTF-8'], ['C.UTF-8', 'C', 'en'])) {
  test(`where the computer has no region (${locale}) only what depends on it wants the country`, async ({ home }) => {
    test.setTimeout(90_000);
    const { code, said } = await dial(home, locale, '+49 30 398330');
    expect({ code, said }).toMatchObject({ code: 1, said: { ok: false, problem: 'country-unknown' } });
    expect(JSON.stringify(said)).toContain('--country');
    expect(await dial(home, locale, '+49 30 398330', '--country', 'US')).toMatchObject({
      said: { sent: '0114930398330' },
    });
    expect(await dial(home, locale, '030 398330')).toMatchObject({ code: 0, said: { sent: '030398330' } });
  });
}
