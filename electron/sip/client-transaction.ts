import type { SipConnection } from './connection';
import { SipError } from './errors';
import type { SipResponse } from './message';

/** The timers of RFC 3261 17.1.1.1 and 17.1.2.2, in ms. */
export interface Timers {
  /** What a round trip takes; the first retransmission comes after it. */
  readonly t1Ms: number;
  /** Retransmissions come no more seldom than that. */
  readonly t2Ms: number;
  /** Timer F: the wait for a final answer. */
  readonly limitMs: number;
}

export const RFC_TIMERS: Timers = { t1Ms: 500, t2Ms: 4_000, limitMs: 32_000 };

/** The client's side of a request that is no INVITE (RFC 3261 17.1.2). */
export interface ClientTransaction {
  /** The first final answer; rejects with a SipError. */
  readonly final: Promise<SipResponse>;
  /** Takes an answer of this branch; a second final one changes nothing. */
  answer(response: SipResponse): void;
  /** Sends it no more: the answer to what was sent is still waited for. */
  hush(): void;
  /** Ends it without an answer. */
  fail(why: SipError): void;
}

const isFinal = ({ status }: SipResponse): boolean => status >= 200;

/**
 * Sends a request, and again while no answer comes, on what loses datagrams; each time the very same bytes, so that the peer
 * knows them for one request.
 */
export function startClientTransaction(
  connection: Pick<SipConnection, 'transport' | 'send'>,
  bytes: Uint8Array,
  { t1Ms, t2Ms, limitMs }: Timers,
): ClientTransaction {
  let settle: { readonly resolve: (response: SipResponse) => void; readonly reject: (why: SipError) => void };
  const final = new Promise<SipResponse>((resolve, reject) => {
    settle = { resolve, reject };
  });
  let state: 'trying' | 'proceeding' | 'over' = 'trying';
  let retransmission: NodeJS.Timeout | undefined;
  let sends = 0;

  const end = (): boolean => {
    if (state === 'over') return false;
    state = 'over';
    clearTimeout(retransmission);
    clearTimeout(limit);
    return true;
  };
  const fail = (why: SipError): void => {
    if (!end()) return;
    // That nothing listens is the answer to the last datagram: the peer may have taken one before it went.
    const isDoubtful = sends > 1 && why.code === 'unreachable';
    settle.reject(isDoubtful ? new SipError('no-answer', { cause: why }) : why);
  };
  const limit = setTimeout(() => fail(new SipError('no-answer')), limitMs);

  const send = (): void => {
    sends += 1;
    connection.send(bytes).catch((error: unknown) => {
      fail(error instanceof SipError ? error : new SipError('unreachable', { cause: error }));
    });
  };
  const beganAt = Date.now();
  /** A computer that has slept finds all its timers due at once. */
  const isLate = (): boolean => Date.now() - beganAt >= limitMs;

  /** Timer E: twice as long each time, and T2 from the first provisional answer on. */
  const retransmit = (afterMs: number): void => {
    retransmission = setTimeout(() => {
      if (isLate()) return;
      send();
      retransmit(state === 'proceeding' ? t2Ms : Math.min(2 * afterMs, t2Ms));
    }, afterMs);
  };

  send();
  if (connection.transport === 'udp') retransmit(t1Ms);

  return {
    final,
    answer(response) {
      if (!isFinal(response)) {
        if (state === 'trying') state = 'proceeding';
        return;
      }
      if (end()) settle.resolve(response);
    },
    hush: () => clearTimeout(retransmission),
    fail,
  };
}
