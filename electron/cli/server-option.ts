import { Server } from '../contract/freeswitch/server';
import { PORT_MOST } from '../contract/limits';
import type { Option, Values } from './options';

/** The options that name a FreeSWITCH. */
export const SERVER_OPTIONS = ['freeswitch', 'freeswitch-user'] as const satisfies readonly Option[];

const readPort = (text: string): number | null => {
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= PORT_MOST ? port : null;
};

/** `HOST:PORT`, or `[IPv6]:PORT`. null: none was said; undefined: it is not understood. */
export function readServer({ freeswitch, 'freeswitch-user': user = '' }: Values): Server | null | undefined {
  if (freeswitch === undefined) return user === '' ? null : undefined;
  const [, bracketed, plain, written] = /^(?:\[([\da-f:.]+)\]|([^:\s]+))(?::(\d{1,5}))?$/i.exec(freeswitch) ?? [];
  const host = bracketed ?? plain;
  const port = written === undefined ? 8_021 : readPort(written);
  const server = Server.safeParse({ host, port, user });
  return host === undefined || host === '' || !server.success ? undefined : server.data;
}
