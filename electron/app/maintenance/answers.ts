import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import type { Confirmation, Dangerous } from '../../contract/phones/maintenance';
import { NAME_TYPED } from '../../contract/phones/maintenance';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Problem } from '../../contract/problem';
import type { Maintenance } from '../../phone/maintenance';
import { askPhone, refuse } from '../connection/ask';
import type { RestartLasts } from '../connection/link-status';
import { type Context, failed } from '../context';

/** A phone that was told to restart, or to become what it was in the factory, goes at once and is back in two minutes. */
const RESTART: RestartLasts = { limitMs: 300_000, steadyMs: 30_000 };
/** It fetches a firmware first, and answers until it writes it. */
const UPGRADE: RestartLasts = { limitMs: 1_200_000, steadyMs: 600_000 };

const activeIn = (context: Context): PhoneProfile => context.activeProfile() ?? context.demo.profile();

interface Meant {
  readonly phone?: string | undefined;
}

const isAnother = (context: Context, { phone }: Meant): boolean =>
  phone !== undefined && phone !== activeIn(context).id;

const maintain = (context: Context, deed: Maintenance, subject: string): Promise<Outcome> =>
  askPhone(context, { report: { what: deed.do, subject }, work: ({ phone }) => phone.maintain(deed, context.asker) });

/** Tells the phone that was meant to do something of the vendor's list that nobody has to be asked about. */
const tell = (context: Context, meant: Meant, deed: Maintenance, subject: string): Promise<Outcome> | Outcome =>
  isAnother(context, meant) ? failed({ code: 'phone-changed' }) : maintain(context, deed, subject);

export const logOff = (context: Context, command: CommandOf<'log-off'>): Promise<Outcome> | Outcome =>
  tell(context, command, { do: 'log-off', identity: command.identity }, String(command.identity));

export const reRegister = (context: Context, command: CommandOf<'re-register'>): Promise<Outcome> | Outcome =>
  tell(context, command, { do: 're-register', identity: command.identity }, String(command.identity));

export const playRinger = (context: Context, command: CommandOf<'play-ringer'>): Promise<Outcome> | Outcome =>
  tell(context, command, { do: 'play-ringer', ringer: command.ringer }, String(command.ringer));

/** Has an 820 or 821 draw its line labels into the image, too. */
export function mendLineInfo(context: Context, command: CommandOf<'mend-line-info'>): Promise<Outcome> | Outcome {
  const { face } = context.store.getState();
  if (!face.mendsLineInfo && !isAnother(context, command)) {
    return refuse(context, 'mend-line-info', '', { code: 'no-line-info', model: face.model });
  }
  return tell(context, command, { do: 'mend-line-info' }, '');
}

interface Asked extends Meant {
  readonly confirmation?: Confirmation | undefined;
}

/** Why it may not be done: another phone is active by now, nobody has said yes, or not with the phone's own name. */
function speaksAgainst(context: Context, deed: Dangerous, asked: Asked): Problem | null {
  if (isAnother(context, asked)) return { code: 'phone-changed' };
  const active = activeIn(context);
  const { confirmation } = asked;
  if (confirmation === undefined) return { code: 'unconfirmed', deed, phone: active.name };
  const isNamed = confirmation === 'yes' || confirmation.typed.trim() === active.name;
  return isNamed || !NAME_TYPED.includes(deed) ? null : { code: 'name-not-typed', phone: active.name };
}

/** Does what takes the phone away for a while; it is looked for from then on, and what waits for it comes too late. */
function restart(context: Context, deed: Maintenance, lasts: RestartLasts): Promise<Outcome> {
  return askPhone(context, {
    report: { what: deed.do, subject: '' },
    work: async (connected) => {
      const reply = await connected.phone.maintain(deed, context.asker);
      context.link.isRestarting(connected, lasts);
      context.drop(connected.profile.id);
      return reply;
    },
  });
}

export function reboot(context: Context, command: CommandOf<'reboot'>): Promise<Outcome> | Outcome {
  const problem = speaksAgainst(context, 'reboot', command);
  return problem ? failed(problem) : restart(context, { do: 'reboot' }, RESTART);
}

/** Back to the state in which the phone left the factory. */
export function reset(context: Context, command: CommandOf<'reset'>): Promise<Outcome> | Outcome {
  const problem = speaksAgainst(context, 'reset', command);
  return problem ? failed(problem) : restart(context, { do: 'reset' }, RESTART);
}

export function upgradeFirmware(context: Context, command: CommandOf<'upgrade-firmware'>): Promise<Outcome> | Outcome {
  const problem = speaksAgainst(context, 'upgrade-firmware', command);
  if (problem) return failed(problem);
  return restart(context, { do: 'upgrade-firmware', url: command.url }, UPGRADE);
}

export function clearList(context: Context, command: CommandOf<'clear-list'>): Promise<Outcome> | Outcome {
  const { list } = command;
  const problem = speaksAgainst(context, 'clear-list', command);
  if (!problem) return maintain(context, { do: 'clear-list', list }, list);
  return failed(problem.code === 'unconfirmed' && 'phone' in problem ? { ...problem, list } : problem);
}
