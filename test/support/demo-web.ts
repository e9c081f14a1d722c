import { createServer, get, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { JournalEntry } from '../../electron/demo/journal';
import type { DemoPhone } from '../../electron/demo/options';
import { createSipAgent } from '../../electron/sip/agent';
import type { SipResponse } from '../../electron/sip/message';
import { entry } from './demo';

type Entry<Is extends JournalEntry['is']> = Extract<JournalEntry, { readonly is: Is }>;

/** The first entry of this kind, past or to come. */
export const told = async <Is extends JournalEntry['is']>(phone: DemoPhone, is: Is): Promise<Entry<Is>> =>
  (await entry(phone, (one) => one.is === is)) as Entry<Is>;

/** All that the phone did not understand, or would not do. */
export const ignored = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((one) => (one.is === 'ignored' ? [one.what] : []));

/** Asks a phone for a page, on a connection of its own: a restart leaves none behind. */
export const ask = (
  phone: DemoPhone,
  path: string,
  headers: OutgoingHttpHeaders = {},
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const request = get(`${phone.origin}/${path}`, { agent: false, headers }, async (reply) => {
      resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(await reply.toArray()).toString() });
    });
    request.on('error', reject);
  });

/** A web server on this computer that answers as it is told. */
export const web = async (answer: RequestListener) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  return { port: (server.address() as AddressInfo).port };
};

/** Sends a phone a request by SIP, to its own user unless it is said. */
export const toPhone = async (
  phone: DemoPhone,
  method: 'MESSAGE' | 'NOTIFY',
  body: { readonly type: string; readonly text: string },
  user = phone.sip?.user ?? '',
): Promise<SipResponse> => {
  const port = phone.sip?.port ?? 0;
  const agent = createSipAgent({ peer: { host: '127.0.0.1', port, transport: 'udp' }, user: 'test', program: 'Test' });
  onTestFinished(() => agent.close());
  const uri = `sip:${user}@127.0.0.1:${port}`;
  const event = [['Event', 'xml']] as const;
  return agent.request({ method, uri, to: uri, body, ...(method === 'NOTIFY' ? { headers: event } : {}) });
};
