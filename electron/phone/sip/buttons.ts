import { prepared } from '../../digest/digest';
import { createSipAgent } from '../../sip/agent';
import type { Transport } from '../../sip/connection';
import { SipError } from '../../sip/errors';
import { hostText } from '../../sip/fields';
import { type Button, buttonsBody, X_BUTTONS } from '../../sip/x-buttons';
import { PhoneError } from '../errors';
import { OWN_USER, uriOf } from './notify';

/** Where keys are set straight by SIP, and as whom. */
export interface ButtonsTarget {
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
  readonly user: string;
  /** The user whose keys are set, as From and To name them: `2000@pbx.example`. */
  readonly of: string;
  /** For a phone, or a registrar on the way to it, that asks for a password; absent: none is known. */
  readonly login?: { readonly user: string; readonly password: string };
  /** The name of this program, as a request tells it: `Offhook/1.2.3`. */
  readonly program: string;
  /** The wait for an answer, in ms. */
  readonly answerMs?: number;
}

const ANSWER_LIMIT_MS = 5_000;

/**
 * Sets keys by a MESSAGE (PROTOCOL.md 6.2). Resolves to the status of the answer, from 200 on.
 *
 * @throws PhoneError where none comes; RangeError for what no key can be
 */
export async function sendButtons(target: ButtonsTarget, buttons: readonly Button[]): Promise<number> {
  const { host, port, transport, user, of, login, program, answerMs = ANSWER_LIMIT_MS } = target;
  const text = buttonsBody(buttons);
  const own = `sip:${of}`;
  const agent = createSipAgent({
    peer: { host, port, transport },
    user: OWN_USER,
    program,
    timers: { limitMs: answerMs },
  });
  try {
    const answer = await agent.request(
      // From and To are the user's own, as mod_sofia writes them (PROTOCOL.md 6.1).
      {
        method: 'MESSAGE',
        uri: uriOf(user, `${hostText(host)}:${port}`),
        to: own,
        from: own,
        headers: [['Subject', 'buttons']],
        body: { type: X_BUTTONS, text },
      },
      { credentials: login && (async () => prepared({ ...login, encoding: 'utf-8' })) },
    );
    return answer.status;
  } catch (error) {
    if (!(error instanceof SipError)) throw error;
    if (error.code === 'name-not-found' || error.code === 'unreachable' || error.code === 'too-long') {
      throw new PhoneError(error.code, { cause: error });
    }
    throw new PhoneError('notify-silent', { cause: error });
  } finally {
    agent.close();
  }
}
