import * as z from 'zod/mini';

/** Words that every user understands; `app/keys/actions.ts` says which keys of which model they press. */
export const ActionName = z.enum([
  'answer',
  'hang-up',
  'hold',
  'transfer',
  'mute',
  'redial',
  'do-not-disturb',
  'volume-up',
  'volume-down',
]);
export type ActionName = z.infer<typeof ActionName>;

/** KEYEVENT text as people write it, `F1,50,200;ENTER`; parsed by `phone/keyevent.ts` when it is used. */
export const SequenceText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000));
