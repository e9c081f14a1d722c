import { readFile } from 'node:fs/promises';
import type { DemoPhone } from '../../electron/demo/options';
import { profileOf, type TestApp, testApp } from './app';
import { demoPhone } from './demo';

/** A finger on the display of the active phone. */
export function fingerOf(send: TestApp['send']) {
  const at = (verb: 'p' | 'r' | 'pr') => (x: number, y: number) => send({ do: 'touch', touches: [{ x, y, verb }] });
  return { press: at('p'), release: at('r'), tap: at('pr') };
}

/** Offhook, a finger, and an 870 to touch. */
export async function atTouchScreen(
  phoneOptions: Parameters<typeof demoPhone>[0] = {},
  deps: Parameters<typeof testApp>[1] = {},
) {
  const phone = await demoPhone({ model: '870', ...phoneOptions });
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, deps);
  return { phone, ...offhook, ...fingerOf(offhook.send) };
}

/** The touches that a phone's display has felt, in order: `press 10 20`. */
export const touches = (phone: DemoPhone | undefined): readonly string[] =>
  (phone?.journal ?? []).flatMap((one) => (one.is === 'touch' ? [`${one.verb} ${one.x} ${one.y}`] : []));

/** The text of the mark of a press that is kept in this file; null: there is none. */
export const markAt = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').then(
    (text) => text,
    () => null,
  );
