import type { Model } from '../phone/models';

/**
 * The number of the first function key's light; models that are not here begin at 0. It is not the table of phone/led-offset.ts: a
 * phone has its numbers from no Offhook, and a wrong one there has to light another key here.
 */
const FIRST_LEDS: Readonly<Record<string, number>> = {
  D335: 2,
  D385: 2,
  D713: 1,
  D717: 5,
  D735: 5,
  D785: 5,
  D862: 5,
  D865: 5,
};

/** The function key of this model whose light has this number; null: none has. */
export const keyOfLed = ({ name, functionKeys }: Model, number: number): string | null => {
  const first = Object.hasOwn(FIRST_LEDS, name) ? (FIRST_LEDS[name] ?? 0) : 0;
  return functionKeys.find((key) => key === `P${number - first + 1}`) ?? null;
};
