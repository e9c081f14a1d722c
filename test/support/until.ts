import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS } from './patience';

const LOOK_EVERY_MS = 20;

/**
 * Looks again and again until there is something to see, and hands it back.
 *
 * @throws an Error that names `what`, after `limitMs`
 */
export async function until<T>(
  what: string,
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  limitMs = PATIENCE_MS,
): Promise<T> {
  for (const giveUpAt = Date.now() + limitMs; ; await sleep(LOOK_EVERY_MS)) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > giveUpAt) throw new Error(`waited ${limitMs} ms in vain for ${what}`);
  }
}
