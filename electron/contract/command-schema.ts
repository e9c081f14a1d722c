import * as z from 'zod/mini';

/** The schema of one command: its name, and what it needs. */
export const command = <Name extends string, Fields extends z.core.$ZodShape>(name: Name, fields: Fields) =>
  z.strictObject({ do: z.literal(name), ...fields });
