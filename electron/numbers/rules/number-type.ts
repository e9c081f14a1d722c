import type { NumberType, PhoneNumber } from 'libphonenumber-js/max';

const types = new WeakMap<PhoneNumber, { readonly type: NumberType }>();

/** The type of a number by its country's table, looked up once; undefined: its country has no such number. */
export function typeOf(number: PhoneNumber): NumberType {
  const known = types.get(number);
  if (known !== undefined) return known.type;
  const type = number.getType();
  types.set(number, { type });
  return type;
}

/** Whether its country has such a number: then it has a type, for all tables of the library have types. */
export const isValid = (number: PhoneNumber | null): boolean => number !== null && typeOf(number) !== undefined;
