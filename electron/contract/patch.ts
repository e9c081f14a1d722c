import * as z from 'zod/mini';

type Shape = z.core.$ZodShape;

/** A schema without the default that stands in for a field left out. */
type Undefaulted<Schema> = Schema extends z.core.$ZodDefault<infer Inner> ? Undefaulted<Inner> : Schema;

type PatchField<Schema> =
  Schema extends z.core.$ZodObject<infer Inner>
    ? z.ZodMiniObject<PatchShape<Inner>, z.core.$strict>
    : Schema extends z.core.SomeType
      ? Schema
      : never;

type PatchShape<Of extends Shape> = { [Key in keyof Of]: z.ZodMiniExactOptional<PatchField<Undefaulted<Of[Key]>>> };

/** The schema of a change to what `Of` describes. */
export type PatchSchema<Of extends Shape> = z.ZodMiniObject<PatchShape<Of>, z.core.$strict>;

/** A change to what a schema describes: the fields that change, each of its objects a change in turn. */
export type PatchOf<Schema extends z.core.$ZodObject> =
  Schema extends z.core.$ZodObject<infer Of> ? z.output<PatchSchema<Of>> : never;

/** Under an optional a default would still be put in: a patch would set back what it does not name. */
const undefaulted = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodMiniDefault ? undefaulted(schema.def.innerType) : schema;

/** The shape of an object; null: it is something else, which is replaced whole. */
const shapeOf = (schema: z.core.$ZodType | undefined): Shape | null => {
  const inner = schema && undefaulted(schema);
  return inner instanceof z.ZodMiniObject ? inner.shape : null;
};

/**
 * The schema of a patch, from the schema of the value to patch: every field may be left out, and none has a default. A
 * field left out is not there at all: a field that is `undefined` is turned away. An object in it is patched in turn;
 * lists, records and unions are replaced whole.
 */
export function patchOf<Of extends Shape>(schema: z.core.$ZodObject<Of>): PatchSchema<Of> {
  const fields = Object.entries(schema._zod.def.shape).map(([name, field]) => {
    const inner = undefaulted(field);
    return [name, z.exactOptional(inner instanceof z.ZodMiniObject ? patchOf(inner) : inner)];
  });
  return z.strictObject(Object.fromEntries(fields)) as PatchSchema<Of>;
}

/** `now` with a patch made to it; a field that the patch does not name keeps its identity. */
export function merged<Schema extends z.core.$ZodObject>(
  schema: Schema,
  now: z.output<Schema>,
  patch: PatchOf<Schema>,
): z.output<Schema> {
  return withPatch(schema._zod.def.shape, now, patch) as z.output<Schema>;
}

type Fields = Readonly<Record<string, unknown>>;

function withPatch(shape: Shape, now: Fields, patch: Fields): Fields {
  const changed = Object.entries(patch).map(([name, value]) => {
    const inner = shapeOf(shape[name]);
    return [name, inner ? withPatch(inner, now[name] as Fields, value as Fields) : value];
  });
  return { ...now, ...Object.fromEntries(changed) };
}
