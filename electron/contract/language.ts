/** The languages that Offhook speaks (ISO 639-1). Another one is named here, and its words in renderer/messages/part-words.ts. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages that a user can choose: one of them, or the one of the system. */
export const LANGUAGE_SETTINGS = ['system', ...LANGUAGES] as const;

/** The language that a tag such as `de-AT` asks for, as far as Offhook speaks it; English otherwise. */
export function languageTagged(tag: string): Language {
  const [wanted] = tag.toLowerCase().split(/[^a-z]/);
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}
