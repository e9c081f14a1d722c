import { hostsOf } from '../app/dialling/rules';
import type { Settings } from '../contract/settings';
import { homeCountry } from '../host/country';
import type { FoundNumbers } from '../numbers/find';

/** As much as is read: more than any page or book, and less than would fill the memory. */
const INPUT_MOST_CHARS = 10_000_000;
/** Every number of a text, and an end. */
const NUMBERS_MOST = 100_000;

/** Standard input to its end, or as far as a user's text goes. */
export async function readInput(input: AsyncIterable<Buffer | string>): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    parts.push(text);
    length += text.length;
    if (length >= INPUT_MOST_CHARS) break;
  }
  return parts.join('').slice(0, INPUT_MOST_CHARS);
}

/**
 * The numbers of a text, by the rules of the active phone, as if it stood in `country` (null: where it stands). Done here
 * also while Offhook runs: nothing is sent, and it may be much.
 */
export async function findInText(text: string, country: string | null, settings: Settings): Promise<FoundNumbers> {
  const [{ readyRules }, { findNumbers }] = await Promise.all([
    import('../numbers/rules/ready-rules'),
    import('../numbers/find'),
  ]);
  const { activePhone, phones, demo } = settings;
  const phone = phones.find(({ id }) => id === activePhone);
  const { rules } = phone ?? demo;
  const ownHosts = phone ? hostsOf(phone) : [];
  const wanted = country === null ? rules : { ...rules, country };
  const ready = await readyRules(wanted, settings.country ?? homeCountry());
  return findNumbers(text, { ...ready, ownHosts }, NUMBERS_MOST);
}
