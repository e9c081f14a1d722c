import { type PasswordEncoding, prepared } from '../digest/digest';
import { type Abilities, HTTP_ABILITIES, neededFor } from './abilities';
import { type Asker, PATIENT } from './asker';
import type { Trust } from './certificate';
import { createChain } from './chain';
import { PhoneError } from './errors';
import type { Expected, PhoneExamination } from './examination';
import { createExaminer } from './examining';
import { OLD_INTERFACE_PORT } from './inferred';
import { type KeyEvent, sequenceMs } from './keyevent';
import { type LoginMemory, lonelyTries, ownLogins, type Tries } from './login';
import { type Maintenance, maintenanceRequest } from './maintenance';
import { atPort, readOrigin } from './origin';
import type { PhoneInfo } from './phone-info';
import { createQueue, type Queue } from './queue';
import type { Reply } from './replies';
import {
  dialRequest,
  documentRequest,
  dtmfRequest,
  type PhoneRequest,
  pressRequest,
  releaseAllRequest,
  type ScreenName,
  saveSettingsRequest,
  type Touch,
  touchRequest,
  VENDOR_WIRE,
  type Wire,
} from './requests';
import { createSession } from './session';
import { createTurn, ENDS, type Kind, type Turn } from './turn';
import type { ChainWatch } from './watch';
import { createLine } from './wire';

export interface PhoneOptions {
  /** `http://host:port` or `https://host:port`. */
  readonly origin: string;
  readonly user?: string;
  /** Absent or empty: no password is known. */
  readonly password?: string;
  /** How the phone reads user and password; UTF-8 unless it is of a certain age (PROTOCOL.md 1.3). */
  readonly passwordEncoding?: PasswordEncoding;
  readonly wire?: Wire;
  /** How https is judged; absent: by the authorities of Node. */
  readonly trust?: Trust;
  /** Allows TLS 1.0 and 1.1 with the weak ciphers of their time. */
  readonly oldTls?: boolean;
  /** Where a newer web interface leaves the old one; 3112 unless a test says otherwise. */
  readonly oldInterfacePort?: number;
  /** What other programs know of the password; absent: there are none. */
  readonly tries?: Tries;
  /** The facts known of its logins beyond this client; absent: none. */
  readonly logins?: LoginMemory;
  readonly limits?: {
    /** For the reply; a key sequence has its own length on top. */
    readonly requestMs?: number;
    /** For the connection alone; absent: as `requestMs`. */
    readonly connectMs?: number;
    readonly replyBytes?: number;
    /** For the image of a display. */
    readonly screenBytes?: number;
    /** How long a key waits behind an image. */
    readonly patienceMs?: number;
  };
}

/**
 * One phone. One request is under way at a time and no request is ever sent twice. Everything rejects with a PhoneError;
 * after `password-refused`, `locked-out`, `login-weaker`, `certificate-new` and `certificate-changed` everything does,
 * without a request. A command whose `asker` is gone when its turn comes, or when it is about to be written, rejects as
 * `given-up`; absent: the caller waits as long as it takes.
 */
export interface Phone {
  /** What its way can do; anything else rejects as `not-this-way`, and nothing is sent. */
  readonly can: Abilities;
  /**
   * Presses keys in order; keys that wait behind a request go together as one chain. Where the way has no chains (`can`), they
   * are sent one by one, and `watch` follows that.
   */
  press(events: readonly KeyEvent[], asker?: Asker, watch?: ChainWatch): Promise<Reply>;
  /**
   * Touches the display in order (870 only); taps that wait behind a request go together as one chain. A `p` or an `r`
   * goes alone. One that was never sent rejects as `dropped`: the caller that pressed has to see to the release.
   */
  touch(touches: readonly Touch[], asker?: Asker): Promise<Reply>;
  dial(number: string, outgoingUri?: string, asker?: Asker): Promise<Reply>;
  dtmf(digits: string, asker?: Asker): Promise<Reply>;
  /** Ends every call. */
  releaseAllCalls(asker?: Asker): Promise<Reply>;
  /** Throws RangeError and TypeError, at once, for what no phone has; a phone that restarts may leave it unanswered. */
  maintain(action: Maintenance, asker?: Asker): Promise<Reply>;
  info(): Promise<PhoneInfo>;
  /**
   * Whether the page of the commands answers as it does to one, when it is asked without any; presses nothing, and goes
   * behind commands. false: not as far as one can see, which is no word that it takes none.
   */
  takesCommands(): Promise<boolean>;
  /**
   * Why it does not do what it should; presses nothing, and goes behind commands. Also after a refusal, without credentials
   * then. Rejects only as `dropped`.
   */
  examine(expected: Expected): Promise<PhoneExamination>;
  /** A display as a BMP file; `no-reply` where a key could not wait for it any longer. */
  screen(name?: ScreenName): Promise<Uint8Array>;
  /** The settings of these names (`fkey2`), as the phone shows them; `refused` where only an administrator may see them. */
  settings(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Changes settings until the phone's next restart. */
  saveSettings(values: Readonly<Record<string, string>>, asker?: Asker): Promise<Reply>;
  /** Has it fetch a minibrowser document from this address; no word on what it makes of it. */
  showDocument(url: string, asker?: Asker): Promise<Reply>;
  /** Ends the chain whose keys are sent one by one: what comes next does not wait for the rest of it, which is not sent. */
  endChain(): void;
  /** The network is another one: the next request makes a connection of its own, where that costs nothing. */
  renewConnection(): void;
  /** Drops the requests not written yet; the phone can be asked again at once. A written request gets its reply. */
  drop(): void;
  /**
   * Takes nothing more and drops what waits. A request that is written gets its reply, within its own limit; resolves
   * when the connection is closed, and every caller has been answered.
   */
  close(): Promise<void>;
}

const REQUEST_LIMIT_MS = 5_000;
const REPLY_LIMIT_BYTES = 1_000_000;
/** An image of 1280 × 720 pixels at 32 bits fits, and no more than one such is held. */
const SCREEN_LIMIT_BYTES = 4_000_000;
/** An image that is still on its way so long after the user pressed a key is given up for the key. */
const PATIENCE_LIMIT_MS = 1_000;
/** What a touch is taken to last; the phones do not say. */
const TOUCH_MS = 100;

/** A client for one phone. Opens nothing until it is asked for something. */
export const createPhone = (options: PhoneOptions): Phone => {
  const {
    requestMs = REQUEST_LIMIT_MS,
    connectMs = requestMs,
    replyBytes = REPLY_LIMIT_BYTES,
    screenBytes = SCREEN_LIMIT_BYTES,
    patienceMs = PATIENCE_LIMIT_MS,
  } = options.limits ?? {};
  const { wire = VENDOR_WIRE, user = '', password = '', trust = { mode: 'authorities' }, oldTls = false } = options;
  const { oldInterfacePort = OLD_INTERFACE_PORT } = options;
  const url = readOrigin(options.origin);
  const { origin } = url;
  const way = { origin, trust, oldTls, connectMs };
  const line = createLine(way);
  const { passwordEncoding: encoding = 'utf-8' } = options;
  const credentials = password === '' ? undefined : prepared({ user, password, encoding });
  const { tries = lonelyTries, logins: login = ownLogins() } = options;
  const session = createSession({ line, credentials, login, tries, origin, requestMs, replyBytes, screenBytes });
  const queue = createQueue(patienceMs);
  let ended: PhoneError | undefined;

  const onTrouble = (why: PhoneError): void => {
    if (ENDS.has(why.code)) ended ??= why;
    queue.failAll(why);
  };

  const enqueue = <T>(add: Queue['addCommand'], { ticket, result }: Turn<T>): Promise<T> => {
    if (ended) ticket.fail(ended);
    else add(ticket);
    return result;
  };

  const command = (request: PhoneRequest, kind: Kind, asker: Asker = PATIENT): Promise<Reply> =>
    enqueue(queue.addCommand, createTurn({ kind, work: () => session.command(request, 0, asker), onTrouble }));
  const page = <T>(work: () => Promise<T>): Promise<T> =>
    enqueue(queue.addPage, createTurn({ kind: 'page', work, onTrouble }));

  /** A command that no key has to wait for. */
  const behindKeys = (request: PhoneRequest, asker: Asker = PATIENT): Promise<Reply> =>
    page(() => session.command(request, 0, asker));

  /** An image, which a key gives up where it would have to wait for too long: that says nothing against the phone. */
  const image = (name: ScreenName): Promise<Uint8Array> => {
    const impatience = new AbortController();
    const { ticket, result } = createTurn({
      kind: 'page',
      work: () => session.screen(name, impatience.signal),
      onTrouble: (why) => (why.code === 'dropped' && impatience.signal.aborted ? undefined : onTrouble(why)),
    });
    return enqueue(queue.addPage, { ticket: { ...ticket, giveUp: () => impatience.abort() }, result });
  };

  const examiner = createExaminer({
    session,
    queue,
    origin,
    oldInterface: { ...way, origin: atPort(url, oldInterfacePort) },
    requestMs,
    replyBytes,
    ended: () => ended,
    onTrouble,
  });

  const chained = {
    queue,
    send: session.command,
    turn: (work: () => Promise<Reply>) => createTurn({ kind: 'keys', work, onTrouble }),
    enqueue: (turn: Turn<Reply>) => enqueue(queue.addCommand, turn),
  };

  return {
    can: HTTP_ABILITIES,
    press: createChain<KeyEvent>({
      ...chained,
      request: (events) => pressRequest(events, wire),
      lastsMs: sequenceMs,
      joins: () => true,
    }),
    touch: createChain<Touch>({
      ...chained,
      request: (touches) => touchRequest(touches, wire),
      lastsMs: (touches) => touches.length * TOUCH_MS,
      // Only taps are known to be taken as a chain (PROTOCOL.md 4), and a press is meant to last until its release.
      joins: ({ verb }) => verb === 'pr',
    }),
    dial: (number, outgoingUri, asker) => command(dialRequest(number, outgoingUri, wire), 'dial', asker),
    dtmf: (digits, asker) => command(dtmfRequest(digits, wire), 'keys', asker),
    releaseAllCalls: (asker) => command(releaseAllRequest(wire), 'keys', asker),
    maintain(action, asker) {
      const lacks = neededFor(action);
      if (!HTTP_ABILITIES.has(lacks)) return Promise.reject(new PhoneError('not-this-way', { lacks }));
      return command(maintenanceRequest(action, wire), 'keys', asker);
    },
    info: () => page(session.info),
    takesCommands: () => page(session.takesCommands),
    screen: (name = 'screen') => image(name),
    settings: (names) => page(() => session.settings(names)),
    saveSettings: (values, asker) => behindKeys(saveSettingsRequest(values), asker),
    showDocument: (url, asker) => behindKeys(documentRequest(url), asker),
    examine: examiner.examine,
    // One request, which the phone has.
    endChain: () => {},
    // A connection that has ended is noticed, and made anew.
    renewConnection: () => {},
    drop() {
      queue.failAll(new PhoneError('dropped'));
      line.cut();
    },
    async close() {
      ended = new PhoneError('dropped');
      queue.failAll(ended);
      await Promise.all([line.close(), examiner.close(), queue.idle()]);
    },
  };
};
