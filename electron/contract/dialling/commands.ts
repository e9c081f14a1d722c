import * as z from 'zod/mini';
import { command } from '../command-schema';
import { Agreed } from '../history/agreed';
import { DIAL_TEXT_MOST_CHARS, TEXT_MOST_CHARS } from '../limits';
import { PhoneId } from '../phones/profile';
import { OneLine } from './line';
import { Country, DiallingPatch, RulesPatch } from './rules';

/** Text that may hold a number. Longer clipboards are cut where they are read, not here. */
const NumberText = z.string().check(z.maxLength(DIAL_TEXT_MOST_CHARS));

/** A phone of the user's, or the demo phone. */
const AnyPhoneId = z.union([PhoneId, z.literal('demo')]);

/** Everything that finds numbers and dials them. */
export const dialCommands = [
  /**
   * Dial the one number in `text`, from the identity `line` (its URI; absent: the phone's usual one). An emergency number
   * is dialled only when `confirmed`; so is one with a risk, unless the user has `agreed` to it before.
   */
  command(
    'dial',
    {
      text: NumberText,
      confirmed: z._default(z.boolean(), false),
      agreed: Agreed,
      line: OneLine,
      /** As if the phone stood in this country; absent: where it stands. */
      country: z.optional(Country),
      from: z._default(z.enum(['typed', 'tray', 'history', 'command-line']), 'typed'),
    },
    { from: 'anywhere', reports: true, needsPhone: true },
  ),
  /**
   * Read the clipboard now, show its numbers in the panel, and (as the settings say) dial the one once it is seen; with
   * `wait`, only when the caller says so there.
   */
  command(
    'offer-clipboard',
    { wait: z.optional(z.boolean()) },
    { from: 'anywhere', needsPhone: true, showsItself: true, outside: true },
  ),
  /** The same with the text that is selected (Linux). */
  command(
    'offer-selection',
    { wait: z.optional(z.boolean()) },
    { from: 'anywhere', needsPhone: true, showsItself: true, outside: true },
  ),
  /** A link that the user clicked in another program: it is shown and asked about. */
  command(
    'open-link',
    { link: z.string().check(z.maxLength(2_000)) },
    { from: 'anywhere', needsPhone: true, showsItself: true, outside: true },
  ),
  /** Dial a candidate of the offer with this id, once; the panel sends it when the number has been on screen. */
  command(
    'dial-offer',
    {
      id: z.int(),
      index: z._default(z.int().check(z.minimum(0)), 0),
      confirmed: z._default(z.boolean(), false),
      line: OneLine,
    },
    { from: 'windows' },
  ),
  /** Put an offer aside: nothing of it is dialled. `close`: the panel came only for it, and goes with it. */
  command('drop-offer', { id: z.int(), close: z.optional(z.boolean()) }, { from: 'windows' }),
  /** Do what the question with this id asks about, or leave it. */
  command('answer-question', { id: z.int(), yes: z.boolean() }, { from: 'windows' }),
  /** Stop a dial whose countdown has not ended. */
  command('stop-countdown', { id: z.int() }, { from: 'windows' }),
  /** Send the digits that wait behind a call now, or not at all. */
  command('send-post-dial', { id: z.int() }, { from: 'windows' }),
  command('drop-post-dial', { id: z.int() }, { from: 'windows' }),
  /** Say what the numbers of a text would dial, and why; sends nothing. By the rules of `phone`; absent: the active one's. */
  command(
    'explain',
    { text: z.string().check(z.maxLength(TEXT_MOST_CHARS)), phone: z.optional(AnyPhoneId) },
    { from: 'windows' },
  ),
  command('change-rules', { phone: AnyPhoneId, patch: RulesPatch }, { from: 'windows' }),
  /** Say in which country the phones are whose rules do not say it; null: as this computer says. */
  command('save-country', { country: z.nullable(Country) }, { from: 'windows' }),
  command('change-dialling', { patch: DiallingPatch }, { from: 'windows' }),
] as const;
