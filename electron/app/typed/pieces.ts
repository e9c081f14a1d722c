import { type Judged, judge, type TypedEmergency } from './emergency-typed';
import { type HelpPlace, unique } from './guess';
import { EMPTY, either, type Input, isEmpty, orNothing, withoutPins } from './input';
import { numbersIn } from './numbers-typed';
import type { KeptTyping, Piece } from './typed-store';

/**
 * For so long typed digits count, in ms. A phone keeps digits on its display until a key ends them, and no document
 * names a time; but the person at the desk sees them, and does not leave them there over a working day. An input that
 * is remembered too long costs one press that is refused, and CANCEL in front of it lets it through.
 */
const TYPED_LASTS_MS = 12 * 3_600_000;
/** A piece that was not answered by then is not under way any more: its Offhook has ended without a word. In ms. */
const UNDER_WAY_MOST_MS = 120_000;
/** More of them than a user sends before one is answered: the oldest are taken for answered. */
const PIECES_MOST = 20;

const isFresh = ({ at }: { readonly at: number }, now: number, lastsMs: number): boolean =>
  // A clock that was set back makes nothing older.
  now < at + lastsMs;

/** The part of the kept typing that still counts. */
export const stillKept = (kept: KeptTyping | null, now: number): KeptTyping =>
  kept !== null && isFresh(kept, now, TYPED_LASTS_MS) ? kept : { at: now, before: EMPTY, run: null, pieces: [] };

/** What a piece meets: an input, and the sequence whose keys were the last ones. */
interface Meets {
  readonly input: Input;
  readonly run: string | null;
}

type Keys = Pick<Piece, 'strokes' | 'byPerson' | 'run'>;

/** The result of keys. Between two that do not belong together a person at the phone may have emptied its input. */
const judged = ({ input, run }: Meets, keys: Keys, place: HelpPlace): Judged =>
  judge(keys.run !== null && keys.run === run ? input : orNothing(input), keys.strokes, place, keys.byPerson);

const through = (meets: Meets, piece: Keys & Pick<Piece, 'is'>, place: HelpPlace): Meets => {
  const { after } = judged(meets, piece, place);
  return { input: piece.is === 'maybe' ? either(meets.input, after) : after, run: piece.run };
};

/** Everything that a piece of `owner`'s may meet: pieces under way elsewhere may arrive before it or behind it. */
function allMet({ before, run, pieces }: KeptTyping, owner: string, place: HelpPlace): readonly Meets[] {
  const first = pieces.findLastIndex((piece) => piece.owner === owner || piece.is !== 'under-way') + 1;
  const all: Meets[] = [];
  let meets: Meets = { input: before, run };
  for (const [at, piece] of pieces.entries()) {
    if (at >= first) all.push(meets);
    meets = through(meets, piece, place);
  }
  return [...all, meets];
}

/** The pieces under way elsewhere, arriving behind these keys: the emergency number that they would make of them. */
function helpBehind(meets: Meets, others: readonly Piece[], place: HelpPlace): TypedEmergency | null {
  let now = meets;
  for (const piece of others) {
    const { found } = judged(now, piece, place);
    if (found) return { ...found, at: 0 };
    now = through(now, piece, place);
  }
  return null;
}

/**
 * The emergency number that a phone could read when `owner` sends it these keys now, whether they arrive before or behind
 * all that other processes have under way.
 */
export function helpWith(kept: KeptTyping, keys: Keys, owner: string, place: HelpPlace): TypedEmergency | null {
  const others = kept.pieces.filter((piece) => piece.owner !== owner && piece.is === 'under-way');
  for (const meets of allMet(kept, owner, place)) {
    const { found, after } = judged(meets, keys, place);
    const help = found ?? helpBehind({ input: after, run: keys.run }, others, place);
    if (help) return help;
  }
  return null;
}

/**
 * Every number that may go out when `owner` sends these keys now, as digits; a PIN that was typed before is in none. The
 * shortest ones, which hold the fewest digits typed before, come first.
 */
export function sentWith(kept: KeptTyping, keys: Keys, owner: string, place: HelpPlace): readonly string[] {
  const sent = allMet(kept, owner, place).flatMap(
    ({ input, run }) => judged({ input: withoutPins(input), run }, keys, place).sent,
  );
  return numbersIn(unique(sent));
}

/** The kept typing with answered pieces folded in; null: nothing is left to keep. */
export function folded(kept: KeptTyping, now: number, place: HelpPlace): KeptTyping | null {
  const isOpen = (piece: Piece): boolean => piece.is === 'under-way' && isFresh(piece, now, UNDER_WAY_MOST_MS);
  const open = kept.pieces.findIndex(isOpen);
  const count = Math.max(open < 0 ? kept.pieces.length : open, kept.pieces.length - PIECES_MOST);
  let meets: Meets = { input: kept.before, run: kept.run };
  for (const piece of kept.pieces.slice(0, count)) meets = through(meets, piece, place);
  const pieces = kept.pieces.slice(count);
  return pieces.length === 0 && isEmpty(meets.input)
    ? null
    : { at: kept.at, before: meets.input, run: meets.run, pieces };
}
