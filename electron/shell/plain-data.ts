/** No command is deeper. */
const DEEPEST = 10;

/**
 * Whether a value is nothing but data: texts, numbers, lists, bytes and objects of their own properties. Dates, maps and
 * their like come through Electron's wire, too, and would pass for an empty object.
 *
 * @throws what a property throws that is read
 */
export function isPlainData(value: unknown, deepest = DEEPEST): boolean {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return true;
  if (typeof value !== 'object' || value === null || deepest === 0) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((item) => isPlainData(item, deepest - 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Reflect.ownKeys(value).every(
    (key) => typeof key === 'string' && key !== '__proto__' && isPlainData(Reflect.get(value, key), deepest - 1),
  );
}
