import { placeText, serverProblem } from '../../app/connection/problems';
import type { Server } from '../../contract/freeswitch/server';
import type { Problem } from '../../contract/problem';
import { createFreeSwitch } from '../../freeswitch/keep-connected';
import { keychainItself } from '../../linux/secret-service';
import { PhoneError } from '../../phone/errors';
import { handButtons, NoSuchKeyError } from '../../phone/freeswitch/buttons';
import { sendButtons } from '../../phone/sip/buttons';
import { readSettings } from '../../settings/file';
import { systemKeychain } from '../../settings/keychain';
import { places } from '../../settings/place';
import type { Terminal } from '../carry-out';
import { loginAt, serverInUse } from '../server';
import { type Answer, failedBy, notDone, ok } from './answer';
import type { BindKey } from './line';

/** Straight to the phone, or to its registrar: the answer is the phone's own, or its registrar's. */
async function bindStraight(
  { said, button, user, host: domain }: BindKey,
  phone: NonNullable<BindKey['phone']>,
  { version, spoken }: Terminal,
): Promise<Answer> {
  const { host, sip } = phone;
  const password = process.env.OFFHOOK_PASSWORD;
  const address = placeText({ host, port: sip.port });
  try {
    const status = await sendButtons(
      {
        ...{ host, port: sip.port, transport: sip.transport, program: `Offhook/${version}` },
        ...{ user: sip.user === '' ? user : sip.user, of: `${user}@${domain}` },
        ...(password === undefined ? {} : { login: { user, password } }),
      },
      [button],
    );
    if (status < 300) return ok(said, spoken.cli.modSnom.taken(address));
    return notDone(said, `SIP:${status}`, spoken.cli.modSnom.refused(address, status));
  } catch (error) {
    if (!(error instanceof PhoneError)) throw error;
    const { code } = error;
    if (code === 'name-not-found') return failedBy(said, { code, host }, spoken);
    if (code === 'unreachable' || code === 'too-long') return failedBy(said, { code, address }, spoken);
    return notDone(said, 'no-answer', spoken.cli.modSnom.silent(address));
  }
}

async function bindThroughServer(line: BindKey, { spoken }: Terminal): Promise<Answer> {
  const { said, button, user, host, profile } = line;
  const stored = await readSettings(places().settingsFile);
  if ('code' in stored && !line.server) return failedBy(said, stored, spoken);
  const inUse = serverInUse(line.server, 'code' in stored ? undefined : stored, systemKeychain(keychainItself()));
  const login = await loginAt(inUse);
  if ('code' in login) return failedBy(said, login, spoken);
  const { server } = inUse;
  const connection = createFreeSwitch({ host: server.host, port: server.port, login });
  try {
    const { phones, beyond } = await handButtons(connection, { user, host, profile }, [button]);
    return ok(said, spoken.cli.modSnom.handed(phones, beyond));
  } catch (error) {
    const { modSnom } = spoken.cli;
    const name = `${profile}/${user}@${host}`;
    if (error instanceof NoSuchKeyError)
      return notDone(said, 'no-such-key', modSnom.noSuchKey(error.model, error.keys));
    if (!(error instanceof PhoneError)) throw error;
    if (error.code === 'behind-nat') return notDone(said, error.code, modSnom.behindNat(name));
    return failedBy(said, problemOf(error, name, server), spoken);
  } finally {
    connection.close();
  }
}

function problemOf(error: PhoneError, registration: string, server: Server): Problem {
  if (error.code === 'not-registered') return { code: error.code, registration, server: placeText(server) };
  return serverProblem(error, server);
}

/** Sets a key of a phone, as `snom_bind_key` does (PROTOCOL.md 6.1); what is said of it is true. */
export function bindKey(line: BindKey, terminal: Terminal): Promise<Answer> {
  return line.phone ? bindStraight(line, line.phone, terminal) : bindThroughServer(line, terminal);
}
