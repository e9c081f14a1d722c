import { createSipAgent, type SipAgent } from '../sip/agent';
import type { Journal } from './journal';
import { messageTarget, type Registrar } from './message-target';

interface MessengerDeps {
  /** The user of the phone's identity, and the identity's password where there is one. */
  readonly user: string;
  readonly password: string | undefined;
  readonly registrar: Registrar | undefined;
  /** How the phone names itself in its requests. */
  readonly program: string;
  /** The wait for an answer, in ms. */
  readonly answerMs: number;
  readonly journal: Pick<Journal, 'write'>;
}

/** Sends what keys have to say. */
export interface Messenger {
  /** A key with this data was pressed. */
  send(data: string): void;
  stop(): void;
}

/** MESSAGEs that may be under way at once. */
const UNDER_WAY_MOST = 20;

/** Each press is a MESSAGE of its own, with the key's data (PROTOCOL.md 6.2); it goes to this computer alone. */
export const createMessenger = (deps: MessengerDeps): Messenger => {
  const { user, password, registrar, program, answerMs, journal } = deps;
  const underWay = new Set<SipAgent>();
  let stopped = false;

  const ignore = (body: string, why: string): void => journal.write({ is: 'ignored', what: `MESSAGE ${body}: ${why}` });

  const send = async (data: string): Promise<void> => {
    const body = `k=${data}`;
    const target = messageTarget(data, registrar);
    if (target === null) return ignore(body, 'it leads to no place on this computer');
    if (underWay.size >= UNDER_WAY_MOST) return ignore(body, 'too many are under way');
    const { uri, home, host, port } = target;
    const agent = createSipAgent({
      ...{ peer: { host, port, transport: 'udp' }, user, program },
      timers: { limitMs: answerMs },
    });
    underWay.add(agent);
    const status = await agent
      .request(
        {
          ...{ method: 'MESSAGE', uri, to: uri, from: `sip:${user}@${home}` },
          body: { type: 'text/plain', text: body },
        },
        { credentials: password === undefined ? undefined : async () => ({ user, password }) },
      )
      .then(
        (answer) => answer.status,
        // The kind of silence is no concern of the phone's.
        () => 0,
      );
    underWay.delete(agent);
    agent.close();
    if (!stopped) journal.write({ is: 'message', to: uri, body, status });
  };

  return {
    send: (data) => void send(data),
    stop: () => {
      stopped = true;
      for (const agent of underWay) agent.close();
    },
  };
};
