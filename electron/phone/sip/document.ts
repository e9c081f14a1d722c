/** Signs that stand for themselves in a fragment; the phone may read any other as a part of its grammar [I]. */
const PLAIN = /[^A-Za-z0-9*.:@_~-]/gu;

const percent = (text: string): string =>
  text.replace(PLAIN, (sign) =>
    [...Buffer.from(sign, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
  );

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it stands in XML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** One thing for the phone to do (PROTOCOL.md 9). */
export type Fragment =
  | { readonly is: 'key'; readonly key: string }
  /** `whenIdle`: the phone leaves it where a call is up. */
  | { readonly is: 'dial'; readonly number: string; readonly whenIdle: boolean }
  | { readonly is: 'reboot' | 'reregister' | 'unregister' | 'calllistclear' };

const textOf = (fragment: Fragment): string => {
  switch (fragment.is) {
    case 'key':
      return `key=${percent(fragment.key)}`;
    case 'dial':
      return `numberdial=${percent(fragment.number)}`;
    default:
      return fragment.is;
  }
};

/** The least delay that the vendor's page shows, in ms. */
const DELAY_MS = 10;

const fetched = (fragment: Fragment): string => {
  const fetch = `<fetch mil="${DELAY_MS}">snom://mb_nop#${escaped(textOf(fragment))}</fetch>`;
  const isConditional = fragment.is === 'dial' && fragment.whenIdle;
  return isConditional ? `<If condition="$(phone_state)==Idle">${fetch}</If>` : fetch;
};

/** The names that the two published forms give to a document that is shown nowhere. */
export type Root = 'SnomIPPhoneSilent' | 'IPPhoneSilent';

/**
 * A minibrowser document that is shown nowhere and does one thing, or none (null). `state="relevant"` lets it act while no other
 * document is open (PROTOCOL.md 9).
 */
export const silentDocument = (fragment: Fragment | null, root: Root = 'SnomIPPhoneSilent'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} state="relevant" document_id="offhook">${
    fragment === null ? '' : fetched(fragment)
  }</${root}>\n`;
