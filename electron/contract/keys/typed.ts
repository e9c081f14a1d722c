import * as z from 'zod/mini';

const Guess = z.strictObject({
  signs: z.string().check(z.regex(/^[\d*#?>~]{0,100}$/)),
  isElsewhere: z.boolean(),
  byPerson: z.boolean(),
  hasPin: z.boolean(),
  onlyPin: z.boolean(),
  perhapsBack: z.boolean(),
});
const Input = z.strictObject({
  guesses: z.array(Guess).check(z.minLength(1), z.maxLength(100)),
  dialled: z.array(Guess).check(z.maxLength(20)),
});
const Stroke = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('key'), key: z.string().check(z.maxLength(40)), holdMs: z.optional(z.number()) }),
  z.strictObject({ is: z.literal('digits'), digits: z.string().check(z.maxLength(200)), pin: z.boolean() }),
  z.strictObject({ is: z.enum(['rest', 'maybe-ended', 'unknown']) }),
]);
const Piece = z.strictObject({
  id: z.string(),
  owner: z.string(),
  at: z.number(),
  strokes: z.array(Stroke),
  byPerson: z.boolean(),
  run: z.nullable(z.string()),
  is: z.enum(['under-way', 'done', 'maybe']),
});
/** The kept part of the keys that a phone was sent, as it is written down; its parts stand in `app/typed/`. */
export const KeptTyping = z.strictObject({
  at: z.number(),
  before: Input,
  run: z.nullable(z.string()),
  pieces: z.array(Piece).check(z.maxLength(200)),
});
