import { randomUUID } from 'node:crypto';
import type { DigestChallenge } from '../digest/digest';
import { answerTo, challengeIn, type SipCredentials } from './authorization';
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
  readonly credentials?: ((challenge: DigestChallenge) => Promise<SipCredentials>) | undefined;
  /** Asked whenever it is about to be written for the first time; false: it is not, and rejects as `unwanted`. */
  readonly isWanted?: (() => boolean) | undefined;
  readonly timers?: Partial<Timers>;
}

/** Sends requests to one peer, over one connection that is made when it is needed. */
export interface SipAgent {
  /**
   * The final answer to a request, whatever its status; rejects with a SipError. A challenge that can be answered is answered
   * once, as a request of its own.
   */
  request(request: OutgoingRequest, options?: RequestOptions): Promise<SipResponse>;
  /** Our end of the last connection; null: there was none. */
  local(): SipConnection['local'] | null;
  /** Repeats no request that is under way: its answer is still waited for. */
  hush(): void;
  /** The next request makes a new connection, and looks the peer's name up anew; what is under way keeps its own. */
  renew(): void;
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
  /** The connection for new requests, and how many use each. */
  let current: SipConnection | null = null;
  const users = new Map<SipConnection, number>();
  let local: SipConnection['local'] | null = null;
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
      if (opening === mine) current = connection;
      local = connection.local;
      connection.onMessage(heard);
      connection.onEnd((why) => {
        forget();
        connection.close();
        failAll(why);
      });
    }, forget);
    return mine;
  };

  /** No new request goes over the connection of now; it is closed behind the last one that does. */
  const retire = (): void => {
    const mine = opening;
    opening = null;
    void mine?.then(
      (connection) => {
        if (current === connection) current = null;
        if (!users.has(connection)) connection.close();
      },
      () => undefined,
    );
  };

  const leave = (connection: SipConnection): void => {
    const left = (users.get(connection) ?? 1) - 1;
    if (left > 0) users.set(connection, left);
    else {
      users.delete(connection);
      if (connection !== current) connection.close();
    }
  };

  const exchange = async (
    outgoing: OutgoingRequest,
    ids: Ids,
    more: readonly Header[],
    timers: Timers,
    isWanted: () => boolean,
  ): Promise<{ readonly sent: SipRequest; readonly response: SipResponse }> => {
    const connection = await open();
    if (!isWanted()) throw new SipError('unwanted');
    users.set(connection, (users.get(connection) ?? 0) + 1);
    const branch = `${BRANCH_COOKIE}${token()}`;
    const sent = requestOf(outgoing, { connection, branch, ids, more, user, program });
    const transaction = startClientTransaction(connection, writeMessage(sent), timers);
    pending.set(branch, { method: sent.method, transaction });
    try {
      return { sent, response: await transaction.final };
    } catch (error) {
      // This computer, or the peer, may have another address by now; and a stream would bring it late, when it flows again.
      if (connection === current && error instanceof SipError && error.code === 'no-answer') retire();
      throw error;
    } finally {
      pending.delete(branch);
      leave(connection);
    }
  };

  return {
    async request(outgoing, { credentials, isWanted = () => true, timers: own } = {}) {
      const timers = { ...RFC_TIMERS, ...agentTimers, ...own };
      let ids = freshIds();
      const { sent, response } = await exchange(outgoing, ids, [], timers, isWanted);
      const asked = credentials ? challengeIn(response) : null;
      if (!credentials || !asked) return response;
      const answer = answerTo(asked, sent, await credentials(asked.challenge));
      ids = { ...ids, cseq: ids.cseq + 1 };
      return (await exchange(outgoing, ids, [answer], timers, isWanted)).response;
    },
    local: () => local,
    hush() {
      for (const { transaction } of pending.values()) transaction.hush();
    },
    renew: retire,
    close() {
      retire();
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
