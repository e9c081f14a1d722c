import * as z from 'zod/mini';

/** The traits of a command, whichever sender sends it. Lists of commands are made of these, and kept nowhere. */
export interface Traits {
  /** `anywhere`: also a program at a terminal may send it; `windows`: only our windows, menus and hotkeys. */
  readonly from: 'anywhere' | 'windows';
  /** The windows report its outcome (`AppState.last`), and the log when it has failed. */
  readonly reports?: true;
  /** It is a phone's business: a user who names none at a terminal is told which phone takes it. */
  readonly needsPhone?: true;
  /** It shows its outcome by itself: a sender that sees nothing is shown nothing more. */
  readonly showsItself?: true;
  /** Other programs may ask for it, whether Offhook runs or not: the panel shows it, and asks. */
  readonly outside?: true;
}

/** The schema of one command: its name, its fields, and its traits. */
export const command = <const Name extends string, Fields extends z.core.$ZodShape, const Of extends Traits>(
  named: Name,
  fields: Fields,
  traits: Of,
) => Object.assign(z.strictObject({ do: z.literal(named), ...fields }), { named, traits });
