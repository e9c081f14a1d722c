import type { DemoEvent } from './call';
import { readFetch } from './fragments';
import type { Instruction } from './instructions';
import { LED_LIGHTS, type LedLight } from './lights';
import type { ShownDocument } from './state';
import { shownText } from './xml-text';

const TITLE_MOST = 60;
const TEXT_MOST = 1_000;
const LATEST_MS = 600_000;
const QUOTE_CHARS = 80;

const LED = /<Led\b([^>]*)>([^<]*)<\/Led>/gi;
const FETCH = /<fetch\b([^>]*)>([^<]*)<\/fetch>/gi;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'i').exec(attributes)?.[1]?.trim() ?? '';

const isLight = (word: string): word is LedLight => Object.hasOwn(LED_LIGHTS, word);

const readLed = (all: string, attributes: string, text: string): Instruction => {
  const number = attribute(attributes, 'number');
  const colour = attribute(attributes, 'color').toLowerCase();
  const light = text.trim().toLowerCase();
  return /^\d{1,3}$/.test(number) && /^[a-z]{0,20}$/.test(colour) && isLight(light)
    ? { is: 'led', number: Number(number), led: { colour, light } }
    : { is: 'nothing', what: all.slice(0, QUOTE_CHARS) };
};

const readDelayed = (attributes: string, text: string, over: DemoEvent): readonly Instruction[] => {
  const ms = attribute(attributes, 'mil');
  const instructions = readFetch(text, over);
  const afterMs = /^\d{1,9}$/.test(ms) ? Math.min(Number(ms), LATEST_MS) : 0;
  return afterMs === 0 ? instructions : [{ is: 'later', afterMs, instructions }];
};

/** All that a document asks for which takes the display: to be shown, then its lights, then its fetches. */
export const textInstructions = (body: string): readonly Instruction[] => {
  const document: ShownDocument = {
    title: shownText(body, 'Title', TITLE_MOST),
    text: shownText(body, 'Text', TEXT_MOST),
  };
  const over: DemoEvent = { is: 'document-over', document };
  return [
    { is: 'event', event: { is: 'document', document } },
    ...[...body.matchAll(LED)].map(([all, attributes = '', text = '']) => readLed(all, attributes, text)),
    ...[...body.matchAll(FETCH)].flatMap(([, attributes = '', text = '']) => readDelayed(attributes, text, over)),
  ];
};

/** The lights that a body would set. */
export const ledsIn = (body: string): number => [...body.matchAll(LED)].length;
