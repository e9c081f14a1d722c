import { findModel, type Model } from '../phone/models';
import { nameOf, SPEED_DIAL } from './directory';
import { LINES } from './state';

/** P1 and P2 are lines, the people of the office follow; on an expansion module are the office's rooms, from EK0 on. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...SPEED_DIAL.people.map((number, index) => [`P${LINES + 1 + index}`, number] as const),
  ...SPEED_DIAL.rooms.map((number, index) => [`EK${index}`, number] as const),
]);

/** Whom a key dials; undefined for a line, and for a key that means nothing. */
export const speedDial = (key: string): string | undefined => NUMBERS.get(key);

/** The line that a key stands for, from 1; null for any other key. */
export const lineOf = (key: string): number | null => {
  const line = /^P(\d{1,3})$/.exec(key)?.[1];
  return line !== undefined && Number(line) >= 1 && Number(line) <= LINES ? Number(line) : null;
};

/** What stands beside a function or expansion key of the demo phone; '' for one that means nothing. */
export const labelOf = (key: string): string => {
  const line = lineOf(key);
  if (line !== null) return `Line ${line}`;
  const number = speedDial(key);
  return number === undefined ? '' : (nameOf(number) ?? number);
};

/** The keys of the expansion modules that are plugged into this model, module by module. */
export const moduleKeys = (model: Model, modules: number): readonly (readonly string[])[] => {
  if (model.modules === null) return [];
  const { most, keys } = model.modules;
  return Array.from({ length: Math.min(Math.max(0, modules), most) }, (_, index) =>
    model.expansionKeys.slice(index * keys, (index + 1) * keys),
  );
};

/**
 * The labels of the keys of a demo phone of this model, by their KEYEVENT names: the words that its own displays show
 * beside them. With so many expansion `modules` plugged in, those of their keys too. An unknown model has none.
 */
export const demoLabels = (model: string, modules = 0): Readonly<Record<string, string>> => {
  const known = findModel(model);
  if (known === undefined) return {};
  const keys = [...known.functionKeys, ...moduleKeys(known, modules).flat()];
  return Object.fromEntries(keys.map((key) => [key, labelOf(key)]).filter(([, label]) => label !== ''));
};
