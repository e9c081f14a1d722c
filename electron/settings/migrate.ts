import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { MOST } from '../contract/limits';
import { Settings } from '../contract/settings';

type Step = (settings: Record<string, unknown>) => Record<string, unknown>;

/** A value that is no object is left for the schema to refuse. */
const eachPhone = (phones: unknown, change: Step): unknown =>
  Array.isArray(phones) ? phones.map((phone) => (isRecord(phone) ? change(phone) : phone)) : phones;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Version 1 took any certificate, or those that an authority vouches for. From version 2 on none is taken unseen: the
 * one of a phone with `any` is asked about once.
 */
const withCertificateTrust: Step = (phone) => {
  const { certificate = 'trusted', ...others } = phone;
  if (certificate === 'any') return { ...others, certificate: 'pinned' };
  if (certificate !== 'trusted') return phone;
  return { ...others, certificate: phone.scheme === 'https' ? 'system' : 'pinned' };
};

const SELECTION_RUN = { do: 'dial-selection' };
const SELECTION_KEYS = 'CommandOrControl+Alt+Shift+S';

/** All of these are the first key of ours on one of the systems. */
const CONTROL = new Set('commandorcontrol cmdorctrl command cmd control ctrl'.split(' '));

/** Which keys an accelerator means, however it spells them. */
const keysOf = (accelerator: unknown): string =>
  String(accelerator)
    .toLowerCase()
    .split('+')
    .map((part) => (CONTROL.has(part.trim()) ? 'control' : part.trim().replace(/^option$/, 'alt')))
    .sort()
    .join('+');

const runOf = (hotkey: unknown): unknown => (isRecord(hotkey) && isRecord(hotkey.run) ? hotkey.run.do : undefined);

/** The hotkey for selected text, which version 3 brings; its keys only where the user has not given them to another. */
function withSelectionHotkey(hotkeys: readonly unknown[]): readonly unknown[] {
  if (hotkeys.length >= MOST.hotkeys || hotkeys.some((one) => runOf(one) === SELECTION_RUN.do)) return hotkeys;
  const records = hotkeys.filter(isRecord);
  const isFree = !records.some(({ accelerator }) => keysOf(accelerator) === keysOf(SELECTION_KEYS));
  const taken = new Set(records.map(({ id }) => id));
  const id = ['', ...Array.from({ length: MOST.hotkeys }, (_, nth) => `-${nth + 2}`)]
    .map((end) => `${SELECTION_RUN.do}${end}`)
    .find((one) => !taken.has(one));
  const own = { id, accelerator: isFree ? SELECTION_KEYS : null, run: SELECTION_RUN };
  const before = hotkeys.findIndex((one) => runOf(one) === 'dial-clipboard') + 1;
  return [...hotkeys.slice(0, before), own, ...hotkeys.slice(before)];
}

/** What `+` became up to version 3 where the user had said nothing. */
const PLUS_OF_OLD = '00';

/** The rules up to version 3 of a phone whose user had changed none of them: Offhook wrote them out in full. */
const UNTOUCHED: Readonly<Record<string, unknown>> = {
  country: null,
  areaCode: '',
  plusAs: PLUS_OF_OLD,
  ownCountry: 'international',
  trunkPrefix: null,
  outside: { prefix: '', from: 6 },
  internal: { least: 1, most: 5, ranges: [] },
  own: [],
};

/**
 * Up to version 3 `+` became 00 unless the user said otherwise. Where the user has changed any of a phone's rules, those
 * rules have been looked at, and 00 stays what it was; where none was ever changed, `+` follows the country from now on.
 */
const withPlusOfThePlace: Step = (phone) => {
  const { rules = {} } = phone;
  if (!isRecord(rules)) return phone;
  const isUntouched = Object.keys(rules).length === 0 || isDeepStrictEqual(rules, UNTOUCHED);
  const { plusAs = PLUS_OF_OLD } = rules;
  return { ...phone, rules: { ...rules, plusAs: isUntouched ? null : plusAs } };
};

/** What the clipboard hotkey did, as the calls that are asked about; anything else is left for the schema to refuse. */
const CONFIRM: Readonly<Record<string, string>> = { ask: 'always', dial: 'links' };

/**
 * Version 2 had one way of dialling `+` for all phones, and asked before it dialled a copied number, or did not. From
 * version 3 on each phone has its rules, the demo phone too, and asking is about everything that is dialled.
 */
const withRules: Step = ({ dialling, ...settings }) => {
  const { plusAs, clipboard, ...others } = isRecord(dialling) ? dialling : {};
  const rules = plusAs === undefined || plusAs === PLUS_OF_OLD ? {} : { rules: { plusAs } };
  const confirm = clipboard === undefined ? {} : { confirm: CONFIRM[String(clipboard)] ?? clipboard };
  const { phones, demo = {}, hotkeys } = settings;
  return {
    ...settings,
    ...(isRecord(dialling) ? { dialling: { ...others, ...confirm } } : { dialling }),
    ...(phones === undefined ? {} : { phones: eachPhone(phones, (phone) => ({ ...phone, ...rules })) }),
    demo: isRecord(demo) ? { ...demo, ...rules } : demo,
    ...(Array.isArray(hotkeys) ? { hotkeys: withSelectionHotkey(hotkeys) } : {}),
  };
};

/** One pure step from each version to the next: `STEPS[1]` makes version 2 of version 1. */
const STEPS: Readonly<Record<number, Step>> = {
  1: (settings) =>
    settings.phones === undefined
      ? settings
      : { ...settings, phones: eachPhone(settings.phones, withCertificateTrust) },
  2: withRules,
  3: ({ phones, demo = {}, ...settings }) => ({
    ...settings,
    ...(phones === undefined ? {} : { phones: eachPhone(phones, withPlusOfThePlace) }),
    demo: isRecord(demo) ? withPlusOfThePlace(demo) : demo,
  }),
  // What Offhook had learned of phones stood among what their user had chosen.
  4: ({ passwordsFor = {}, certificates = {}, macs = {}, ...chosen }) => ({
    ...chosen,
    learned: { passwordsFor, certificates, macs },
  }),
};

const Versioned = z.looseObject({ version: z.int().check(z.minimum(1)) });

/**
 * Settings of any version as settings of today's.
 *
 * @throws ZodError where the text's shape is not one we ever wrote, or is newer than this program.
 */
export function migrate(stored: unknown): Settings {
  let settings: Record<string, unknown> & { version: number } = Versioned.parse(stored);
  for (let step = STEPS[settings.version]; step; step = STEPS[settings.version]) {
    settings = { ...step(settings), version: settings.version + 1 };
  }
  return Settings.parse(settings);
}
