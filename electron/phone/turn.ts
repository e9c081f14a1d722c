import { ABOUT_SERVER, PhoneError, type PhoneErrorCode } from './errors';
import type { Ticket } from './queue';

/** What a turn is taken for: keys and touches, where order counts; a dial, which may stay unanswered; a page. */
export type Kind = 'keys' | 'dial' | 'page';

/** After these nothing is asked any more until the caller makes a new client. */
export const ENDS: ReadonlySet<PhoneErrorCode> = new Set([
  'password-refused',
  'locked-out',
  'certificate-new',
  'certificate-changed',
  'login-weaker',
]);
/** The phone does not answer, or is not to be found, so the requests that wait would come too late. */
const SILENCE: ReadonlySet<PhoneErrorCode> = new Set([
  'unreachable',
  'name-not-found',
  'certificate',
  'old-tls',
  'no-reply',
  'sip-silent',
  'notify-silent',
  // It waited itself, for a connection that has ended.
  'dropped',
  'server-not-set',
  ...ABOUT_SERVER,
  'not-registered',
  'several-registered',
  'behind-nat',
  // Keys behind those that are missing would be others.
  'in-part',
]);

const codeBehind = (error: unknown, kind: Kind): PhoneErrorCode | undefined => {
  if (!(error instanceof PhoneError)) return 'dropped';
  if (ENDS.has(error.code)) return error.code;
  // A page may want a password where keys go without one.
  if (error.code === 'password-missing' && kind !== 'page') return error.code;
  // A phone that has begun to answer a page is there, however slow it is with it.
  if (kind === 'page' && error.code === 'no-reply' && error.status !== undefined) return undefined;
  // Keys behind one that may be lost would dial another number.
  const isLost = error.code === 'bad-reply' || error.code === 'foreign-reply';
  if (SILENCE.has(error.code) || (isLost && kind !== 'page')) return 'dropped';
  return undefined;
};

/** The error for the tickets that wait when this happened to the one before them; undefined: their turn comes. */
const toldBehind = (error: unknown, kind: Kind): PhoneError | undefined => {
  const code = codeBehind(error, kind);
  if (code === undefined) return undefined;
  // The certificate, or the form of the login, is a part of the error.
  const { certificate, login } = error instanceof PhoneError ? error : {};
  return new PhoneError(code, {
    ...(certificate === undefined ? {} : { certificate }),
    ...(login === undefined ? {} : { login }),
  });
};

/** A ticket for the queue, and its result. */
export interface Turn<T> {
  readonly ticket: Ticket;
  readonly result: Promise<T>;
}

interface TurnDeps<T> {
  readonly kind: Kind;
  readonly work: () => Promise<T>;
  /** Called with the error for the tickets that wait. */
  readonly onTrouble: (why: PhoneError) => void;
}

const isNoAnswer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'result' in value && value.result === 'no-answer';

/** Does `work` once, when its turn comes; rejects with a PhoneError when it fails or its turn never comes. */
export const createTurn = <T>({ kind, work, onTrouble }: TurnDeps<T>): Turn<T> => {
  let settle: { readonly resolve: (value: T) => void; readonly reject: (error: unknown) => void };
  const result = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const run = async (): Promise<void> => {
    try {
      const value = await work();
      settle.resolve(value);
      // A phone that closes on a dial is busy dialling (PROTOCOL.md 1.2); on anything else it is gone.
      if (kind !== 'dial' && isNoAnswer(value)) onTrouble(new PhoneError('dropped'));
    } catch (error) {
      settle.reject(error);
      const why = toldBehind(error, kind);
      if (why) onTrouble(why);
    }
  };
  return { ticket: { run, fail: (why) => settle.reject(why) }, result };
};
