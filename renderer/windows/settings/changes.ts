/** The parts of a value that may change: its fields, and those of the objects in it; lists are replaced whole. */
export type Changes<Value> = {
  [Key in keyof Value]?: Value[Key] extends readonly unknown[]
    ? Value[Key]
    : Value[Key] extends object
      ? Partial<Value[Key]>
      : Value[Key];
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields in which `next` differs from `now`: a command that carries only this takes no other change back. */
export function changesOf<Value extends object>(now: Value, next: Value): Changes<Value> {
  const changed = Object.entries(next).flatMap(([name, value]) => {
    const before: unknown = now[name as keyof Value];
    if (Object.is(before, value)) return [];
    return [[name, isObject(value) && isObject(before) ? changesOf(before, value) : value]];
  });
  return Object.fromEntries(changed);
}
