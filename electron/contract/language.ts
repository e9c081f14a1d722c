/** The languages that Offhook speaks (ISO 639-1). */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages that a user can choose: one of them, or the one of the system. */
export const LANGUAGE_SETTINGS = ['system', ...LANGUAGES] as const;
