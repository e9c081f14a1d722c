import { expect, test } from 'vitest';
import { languageArgument, languageTold } from '../../electron/contract/bridge';
import { LANGUAGES, languageTagged } from '../../electron/contract/language';

test.each(LANGUAGES)('the language of a system that is set to %s is spoken, whatever the country', (language) => {
  for (const tag of [language, `${language}-CH`, `${language}_AT.UTF-8`, language.toUpperCase()]) {
    expect(languageTagged(tag), tag).toBe(language);
  }
});

test.each(['', 'fr-FR', 'den', 'c', 'POSIX', 'gsw-CH'])('a system that is set to “%s” hears English', (tag) => {
  expect(languageTagged(tag)).toBe('en');
});

test.each(LANGUAGES)('a page is told its language (%s)', (language) => {
  expect(languageTold(['electron', languageArgument(language)])).toBe(language);
  expect(languageTold(['electron'])).toBe('en');
});
