import { randomUUID } from 'node:crypto';
import { answerTo, isChallenge, type SipCredentials } from './authorization';
import { type ClientTransaction, RFC_TIMERS, startClientTransaction, type Timers } from './client-transaction';
import { connectSip, type Peer, type SipConnection } from './connection';
import { SipError } from './errors';
import { branchOf, hostText, readCSeq } from './fields';
import { type Header, type SipMessage, type SipRequest, type SipResponse, writeMessage } from './message';

/** A request as its sender sees it; the agent adds Via, Call-ID, CSeq and what else makes it one of its own. */
export interface OutgoingRequest {
  readonly method: 'NOTIFY' | 'MESSAGE' | 'OPTIONS';
  readonly uri: string;
  /** URIs of To and From, without brackets. */
  readonly to: string;
  /** Absent: this user at our end of the connection. */
  readonly from?: string;
  /** Headers besides those of every request. */
  readonly headers?: readonly Header[];
  readonly body?: { readonly type: string; readonly text: string };
  /** From without a tag, as some phones publish it; there is one without a word. */
  readonly untagged?: boolean;
}

export interface RequestOptions {
  /** Called for the one challenge that is answered (RFC 3261 22); absent: a challenge is an answer like any other. */
  readonly credentials?: (() => Promise<SipCredentials>) | undefined;
  readonly timers?: Partial<Timers>;
}

/** Sends requests to one peer, over one connection that is made when it is needed. */
export interface SipAgent {
  /**
   * The final answer to a request, whatever its status; rejects with a SipError. A challenge that can be answered is answered
   * once, as a request of its own.
   */
  request(request: OutgoingRequest, options?: RequestOptions): Promise<SipResponse>;
  /** Our end of the connection, which is made for it. */
  local(): Promise<SipConnection['local']>;
  /** Ends what is under way as `closed`; the next request makes a new connection. */
  close(): void;
}

interface AgentOptions {
  readonly peer: Peer;
  /** The user of our own addresses, and the name of the program. */
  readonly user: string;
  readonly program: string;
  readonly timers?: Partial<Timers>;
}

const CONNECT_LIMIT_MS = 5_000;
/** What marks a branch as one of RFC 3261 (8.1.1.7). */
const BRANCH_COOKIE = 'z9hG4bK';
const MAX_FORWARDS = '70';

/** Random enough for all ids of a request (RFC 3261 8.1.1.4, 19.3): Node keeps these ready. */
const token = (): string => randomUUID().replaceAll('-', '');

/** The ids that an answered challenge keeps, and those that are new for each request. */
interface Ids {
  readonly callId: string;
  readonly fromTag: string;
  readonly cseq: number;
}

const freshIds = (): Ids => ({ callId: token(), fromTag: token(), cseq: 1 });

export function createSipAgent({ peer, user, program, timers: agentTimers }: AgentOptions): SipAgent {
  let opening: Promise<SipConnection> | null = null;
  const pending = new Map<string, { readonly method: string; readonly transaction: ClientTransaction }>();

  const failAll = (why: SipError): void => {
    for (const { transaction } of pending.values()) transaction.fail(why);
    pending.clear();
  };

  /** An answer belongs to a request by branch and method (RFC 3261 17.1.3); any other is of no concern. */
  const heard = (message: SipMessage): void => {
    if (message.is !== 'response') return;
    const one = pending.get(branchOf(message));
    if (one && readCSeq(message)?.method === one.method) one.transaction.answer(message);
  };

  const open = (): Promise<SipConnection> => {
    if (opening) return opening;
    const mine = connectSip(peer, CONNECT_LIMIT_MS);
    opening = mine;
    const forget = (): void => {
      if (opening === mine) opening = null;
    };
    mine.then((connection) => {
      connection.onMessage(heard);
      connection.onEnd((why) => {
        forget();
        connection.close();
        failAll(why);
      });
    }, forget);
    return mine;
  };

  const exchange = async (
    outgoing: OutgoingRequest,
    ids: Ids,
    more: readonly Header[],
    timers: Timers,
  ): Promise<{ readonly sent: SipRequest; readonly response: SipResponse }> => {
    const connection = await open();
    const branch = `${BRANCH_COOKIE}${token()}`;
    const sent = requestOf(outgoing, { connection, branch, ids, more, user, program });
    const transaction = startClientTransaction(connection, writeMessage(sent), timers);
    pending.set(branch, { method: sent.method, transaction });
    try {
      return { sent, response: await transaction.final };
    } finally {
      pending.delete(branch);
    }
  };

  return {
    async request(outgoing, { credentials, timers: own } = {}) {
      const timers = { ...RFC_TIMERS, ...agentTimers, ...own };
      let ids = freshIds();
      const { sent, response } = await exchange(outgoing, ids, [], timers);
      if (!credentials || !isChallenge(response)) return response;
      const answer = answerTo(response, sent, await credentials());
      if (!answer) return response;
      ids = { ...ids, cseq: ids.cseq + 1 };
      return (await exchange(outgoing, ids, [answer], timers)).response;
    },
    local: async () => (await open()).local,
    close() {
      const mine = opening;
      opening = null;
      void mine?.then(
        (connection) => connection.close(),
        () => undefined,
      );
      failAll(new SipError('closed'));
    },
  };
}

interface Frame {
  readonly connection: SipConnection;
  readonly branch: string;
  readonly ids: Ids;
  readonly more: readonly Header[];
  readonly user: string;
  readonly program: string;
}

/** A request with all that RFC 3261 8.1.1 wants of it, and `rport` (RFC 3581 3). */
function requestOf(outgoing: OutgoingRequest, { connection, branch, ids, more, user, program }: Frame): SipRequest {
  const { method, uri, to, untagged = false, headers = [], body } = outgoing;
  const { transport, local } = connection;
  const at = `${hostText(local.address)}:${local.port}`;
  const parameter = transport === 'tcp' ? ';transport=tcp' : '';
  const from = outgoing.from ?? `sip:${user}@${hostText(local.address)}`;
  return {
    is: 'request',
    method,
    uri,
    headers: [
      ['Via', `SIP/2.0/${transport.toUpperCase()} ${at};branch=${branch};rport`],
      ['Max-Forwards', MAX_FORWARDS],
      ['From', `<${from}>${untagged ? '' : `;tag=${ids.fromTag}`}`],
      ['To', `<${to}>`],
      ['Call-ID', `${ids.callId}@${hostText(local.address)}`],
      ['CSeq', `${ids.cseq} ${method}`],
      ['Contact', `<sip:${user}@${at}${parameter}>`],
      ['User-Agent', program],
      ...more,
      ...headers,
      ...(body ? ([['Content-Type', body.type]] as const) : []),
    ],
    body: Buffer.from(body?.text ?? '', 'utf8'),
  };
}
