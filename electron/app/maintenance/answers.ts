import type { Outcome } from '../../contract/outcome';
import type { Confirmation, Dangerous } from '../../contract/phones/maintenance';
import { NAME_TYPED } from '../../contract/phones/maintenance';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import { neededFor } from '../../phone/abilities';
import type { Maintenance } from '../../phone/maintenance';
import type { Connection } from '../connection/connection';
import type { RestartLasts } from '../connection/status';
import type { CommandAsker } from '../kernel/asker';
import type { Answers } from '../kernel/commands';
import { failed } from '../kernel/outcomes';
import type { Reporting } from '../kernel/reporting';
import type { Store } from '../kernel/store';

/** A phone that was told to restart, or to become what it was in the factory, goes at once and is back in two minutes. */
const RESTART: RestartLasts = { limitMs: 300_000, steadyMs: 30_000 };
/** It fetches a firmware first, and answers until it writes it. */
const UPGRADE: RestartLasts = { limitMs: 1_200_000, steadyMs: 600_000 };

interface MaintenanceDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'face'>>, 'getState'>;
  readonly connection: Pick<Connection, 'active' | 'ask' | 'status' | 'drop'>;
  readonly reporting: Reporting;
}

/** The phone that was meant, where its sender has said so. */
interface Addressee {
  readonly phone?: string | undefined;
}

/** An action that is asked about first. */
type DangerousAction = Extract<Maintenance, { readonly do: Dangerous }>;

interface Confirmed extends Addressee {
  readonly confirmation?: Confirmation | undefined;
}

type Maintain =
  | 'log-off'
  | 're-register'
  | 'play-ringer'
  | 'mend-line-info'
  | 'reboot'
  | 'reset'
  | 'upgrade-firmware'
  | 'clear-list';

export function maintenanceAnswers({ store, connection, reporting }: MaintenanceDeps): Answers<Maintain> {
  const { active, ask } = connection;

  const isAnother = ({ phone }: Addressee): boolean => phone !== undefined && phone !== active.profile().id;

  /** Tells the phone that was meant to do something of the vendor's list; `problem`: why it cannot. */
  const tell = (
    meant: Addressee,
    action: Maintenance,
    subject: string,
    asker: CommandAsker,
    problem: Problem | null = null,
  ): Promise<Outcome> | Outcome =>
    isAnother(meant)
      ? failed({ code: 'phone-changed' })
      : reporting.during(action.do, subject, () => {
          const against = active.lacks(neededFor(action)) ?? problem;
          return against ? failed(against) : ask({ work: ({ phone }) => phone.maintain(action, asker) });
        });

  /**
   * Why it may not be done: another phone is active by now, the way to it cannot, a yes is missing, or it is not the phone's
   * own name.
   */
  const whyNot = (maintenance: DangerousAction, asked: Confirmed): Problem | null => {
    if (isAnother(asked)) return { code: 'phone-changed' };
    const lacking = active.lacks(neededFor(maintenance));
    if (lacking) return lacking;
    const { do: action } = maintenance;
    const { name } = active.profile();
    const { confirmation } = asked;
    if (confirmation === undefined) return { code: 'unconfirmed', deed: action, phone: name };
    const isNamed = confirmation === 'yes' || confirmation.typed.trim() === name;
    return isNamed || !NAME_TYPED.includes(action) ? null : { code: 'name-not-typed', phone: name };
  };

  /** Does an action that takes the phone away; it is looked for from then on, and requests that wait come too late. */
  const restart = (action: Maintenance, lasts: RestartLasts, asker: CommandAsker): Promise<Outcome> =>
    reporting.during(action.do, '', () =>
      ask({
        work: async (connected) => {
          const reply = await connected.phone.maintain(action, asker);
          connection.status.isRestarting(connected, lasts);
          connection.drop(connected.profile.id);
          return reply;
        },
      }),
    );

  return {
    'log-off': (command, asker) =>
      tell(command, { do: 'log-off', identity: command.identity }, String(command.identity), asker),
    're-register': (command, asker) =>
      tell(command, { do: 're-register', identity: command.identity }, String(command.identity), asker),
    'play-ringer': (command, asker) =>
      tell(command, { do: 'play-ringer', ringer: command.ringer }, String(command.ringer), asker),
    /** Has an 820 or 821 draw its line labels into the image, too. */
    'mend-line-info'(command, asker) {
      const { face } = store.getState();
      const problem = face.mendsLineInfo ? null : ({ code: 'no-line-info', model: face.model } as const);
      return tell(command, { do: 'mend-line-info' }, '', asker, problem);
    },
    reboot(command, asker) {
      const problem = whyNot({ do: 'reboot' }, command);
      return problem ? failed(problem) : restart({ do: 'reboot' }, RESTART, asker);
    },
    /** Back to the state in which the phone left the factory. */
    reset(command, asker) {
      const problem = whyNot({ do: 'reset' }, command);
      return problem ? failed(problem) : restart({ do: 'reset' }, RESTART, asker);
    },
    'upgrade-firmware'(command, asker) {
      const problem = whyNot({ do: 'upgrade-firmware', url: command.url }, command);
      return problem ? failed(problem) : restart({ do: 'upgrade-firmware', url: command.url }, UPGRADE, asker);
    },
    'clear-list'(command, asker) {
      const { list } = command;
      const problem = whyNot({ do: 'clear-list', list }, command);
      if (!problem) return tell(command, { do: 'clear-list', list }, list, asker);
      return failed(problem.code === 'unconfirmed' && 'phone' in problem ? { ...problem, list } : problem);
    },
  };
}
