import * as z from 'zod/mini';
import type { Candidate } from './dialling/number';
import type { PastCall } from './history/history';
import type { Examination } from './phones/examination';
import type { FoundPhones } from './phones/found-phone';
import type { Problem } from './problem';

/** What a command came to. */
export type Outcome =
  | {
      readonly ok: true;
      /** `no-answer`: the request was sent, and the phone closed the connection without a word. */
      readonly result: 'done' | 'no-answer';
      /** What the phone was told, as people read it: digits, KEYEVENTs. */
      readonly sent?: string;
      /** The phone it was sent to. */
      readonly phone?: string;
      /** Answer to `explain` and to what makes an offer: the numbers of the text, the best first. */
      readonly candidates?: readonly Candidate[];
      /** Answer to `search-history`, the newest first; `count` says how many there are altogether. */
      readonly calls?: readonly PastCall[];
      /** Answer to `check-phone`: what the phone says it is. */
      readonly model?: string;
      readonly mac?: string;
      readonly firmware?: string;
      /** Answer to `find-phones`: what is known so far; absent when nobody looks any more. */
      readonly finding?: FoundPhones;
      /** Answer to `examine`. */
      readonly examination?: Examination;
      /** Answer to `export-sequences` and `diagnose`. */
      readonly text?: string;
      /** Answer to `import-sequences`: how many were read; to `search-history`: how many match. */
      readonly count?: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** What every outcome has, whatever version of Offhook said it: how one that comes through a door is known. */
export const AnyOutcome = z.union([
  z.looseObject({ ok: z.literal(true), result: z.enum(['done', 'no-answer']) }),
  z.looseObject({ ok: z.literal(false), problem: z.looseObject({ code: z.string() }) }),
]);
