import { PhoneError } from '../../phone/errors';
import type { AskedPhone } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { DEMO_ID } from '../connection/demo-phone';
import { isAbsence } from '../connection/status';
import type { RoutedProfile } from '../connection/way';
import type { Pace } from './pace';
import { KeyProblemError } from './problem-error';

/** Asks a phone for something about its keys, at its pace. Rejects with a PhoneError or a KeyProblemError. */
export type AskForKeys = <Result>(work: (phone: AskedPhone) => Promise<Result>) => Promise<Result>;

interface AskForKeysDeps {
  readonly profile: RoutedProfile;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'failures' | 'answered' | 'recheck'>;
  readonly pace: Pace;
}

/** Its pages say nothing of commands: where they fail, the connection is not in trouble, but the phone may be away. */
export const createAskForKeys =
  ({ profile, connection, pace }: AskForKeysDeps): AskForKeys =>
  async (work) => {
    await pace();
    const { active, clients, failures, answered, recheck } = connection;
    // The user has chosen another phone: this one is still told what ends here.
    if (!active.is({ profile })) {
      return clients.withClientFor(profile.id === DEMO_ID ? null : profile, (it) => work(it.phone));
    }
    const connected = await clients.clientFor(active.onFile());
    if (connected.profile.id !== profile.id) throw new PhoneError('dropped');
    try {
      const result = await work(connected.phone);
      answered(connected, 'page');
      return result;
    } catch (error) {
      const problem = failures.judge(error, connected);
      if (!problem) throw error;
      if (isAbsence(problem)) recheck();
      throw new KeyProblemError(problem, { cause: error });
    }
  };
