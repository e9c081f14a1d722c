import * as z from 'zod/mini';
import { PORT_MOST, TEXT_LINE_MOST_CHARS } from '../limits';
import { patchOf } from '../patch';
import { Host } from '../phones/host';

/** The port of the event socket without a word (PROTOCOL.md 6.4). */
const EVENT_SOCKET_PORT = 8_021;

/** The FreeSWITCH at which phones are registered. Its password is in the keychain. */
export const Server = z.strictObject({
  /** '': none. */
  host: z._default(z.union([z.literal(''), Host]), ''),
  port: z._default(z.int().check(z.minimum(1), z.maximum(PORT_MOST)), EVENT_SOCKET_PORT),
  /** `user@domain` of its directory; '': the password is that of the event socket itself. */
  user: z._default(
    z.string().check(z.trim(), z.maxLength(TEXT_LINE_MOST_CHARS), z.regex(/^(?:[^\s:@\p{C}]+@[^\s:@\p{C}]+)?$/u)),
    '',
  ),
});
export type Server = z.infer<typeof Server>;

/** A change to the server. */
export const ServerPatch = patchOf(Server);

/** The server of a user who has none. */
export const noServer = (): Server => Server.parse({});

/** The password's place in the keychain, and in `learned.passwordsFor`: no phone's id has a slash. */
export const SERVER_ACCOUNT = 'freeswitch/server';
