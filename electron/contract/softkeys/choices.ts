// What the fields of a soft key offer and take, without a schema: a page that offers it should not carry zod.

/** The words for a light that a phone knows; how a model shows each is not known (PROTOCOL.md 6.2). */
export const LIGHT_WORDS = ['off', 'on', 'hold', 'pickup', 'park', 'message', 'offline', 'error'] as const;
export type LightWord = (typeof LIGHT_WORDS)[number];

/** The facts that a light can follow: it is on as long as Offhook knows them to be so. */
export const FOLLOWED = ['do-not-disturb', 'number-copied', 'trouble'] as const;
export type Followed = (typeof FOLLOWED)[number];

/** How keys are set: by x-buttons over SIP, or by documents and settings over HTTP; `find-out`: as the phone is reached. */
export const SOFT_KEY_WAYS = ['find-out', 'sip', 'http'] as const;

/** Text that stands in one line of a button: nothing that breaks it, turns it round, or cannot be seen. */
export const ONE_LINE = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

export const isOneLine = (text: string): boolean => ONE_LINE.test(text);

const OPEN_URL_SCHEMES = ['http:', 'https:', 'mailto:'];

/** Whether an address may be opened in the program that the system has for it: no user and password, which would stand in the open. */
export const isOpenable = (text: string): boolean => {
  if (!/^[\x21-\x7e]+$/.test(text)) return false;
  try {
    const { protocol, username, password } = new URL(text);
    return OPEN_URL_SCHEMES.includes(protocol) && `${username}${password}` === '';
  } catch {
    return false;
  }
};
