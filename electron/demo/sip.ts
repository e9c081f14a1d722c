import { isUtf8 } from 'node:buffer';
import { setTimeout as wait } from 'node:timers/promises';
import { headerValue, type SipRequest } from '../sip/message';
import { type Answer, listenSip, type SipServer } from '../sip/server';
import { readDocument } from './document';
import type { Instruction } from './instructions';
import type { Journal } from './journal';
import { FIRMWARE, type Nameplate } from './nameplate';
import type { DemoState } from './state';
import { readButtons, X_BUTTONS } from './x-buttons';

/** How the SIP side of the demo phone is to go wrong; several at once where that makes sense. */
export interface SipMisbehaviour {
  /** It takes no NOTIFY of ours: this is its answer. */
  readonly distrusts?: 401 | 403 | 481 | 489;
  /** It takes only NOTIFYs without a user, or without an event: other forms than the usual one (PROTOCOL.md 9). */
  readonly takesOnly?: 'bare' | 'plain';
  /** It answers nothing; `notify`: no NOTIFY. */
  readonly silent?: 'all' | 'notify';
  /** It answers so much later, in ms, when it has done what it was asked for. */
  readonly lateMs?: number;
  /** So many datagrams of every request are lost on their way. */
  readonly loses?: number;
  /** What it says it is, where that is no Snom phone. */
  readonly says?: string;
}

interface SipDeps {
  readonly port: number;
  /** The user of its identity. */
  readonly user: string;
  readonly plate: Nameplate;
  readonly journal: Journal;
  readonly state: () => DemoState;
  readonly act: (instruction: Instruction) => void;
  /** Whether the phone is out of the network: it hears nothing then. */
  readonly isAway: () => boolean;
  readonly misbehaviour: () => SipMisbehaviour | null;
  /** An answer is on its way, and what it was to has been done. */
  readonly answered: (instructions: readonly Instruction[]) => void;
}

const OK: Answer = { status: 200, reason: 'OK' };
const BAD_REQUEST: Answer = { status: 400, reason: 'Bad Request' };
const NOT_FOUND: Answer = { status: 404, reason: 'Not Found' };
const UNSUPPORTED: Answer = { status: 415, reason: 'Unsupported Media Type' };
const ALLOW = 'INVITE, ACK, CANCEL, BYE, REFER, OPTIONS, NOTIFY, SUBSCRIBE, PRACK, MESSAGE, INFO, UPDATE';

const userIn = (uri: string): string | null => /^sips?:([^@:;>]+)@/i.exec(uri)?.[1] ?? null;

const isForAnother = ({ uri }: SipRequest, user: string): boolean => ![null, user].includes(userIn(uri));

const isPlain = (request: SipRequest): boolean => headerValue(request, 'Event') === undefined;
const isBare = ({ uri }: SipRequest): boolean => userIn(uri) === null;

/** The answer to a NOTIFY whose head is not as it has to be; null: it is. */
function refusal(request: SipRequest, user: string, { distrusts, takesOnly }: SipMisbehaviour): Answer | null {
  if (distrusts !== undefined) return { status: distrusts, reason: 'No' };
  if (isForAnother(request, user)) return NOT_FOUND;
  const event = headerValue(request, 'Event');
  if (event !== undefined && event.toLowerCase() !== 'xml') return { status: 489, reason: 'Bad Event' };
  if (takesOnly === 'bare' && !isBare(request)) return { status: 481, reason: 'Call/Transaction Does Not Exist' };
  if (takesOnly === 'plain' ? !isPlain(request) : isPlain(request)) return { status: 489, reason: 'Bad Event' };
  const type = headerValue(request, 'Content-Type') ?? '';
  return /^application\/snomxml\b/i.test(type) ? null : UNSUPPORTED;
}

interface Taken {
  readonly answer: Answer;
  readonly instructions: readonly Instruction[];
}

const refuse = (answer: Answer): Taken => ({ answer, instructions: [] });

/** A MESSAGE sets keys, and nothing else (PROTOCOL.md 6.2). */
function takeMessage(request: SipRequest, user: string): Taken {
  if (isForAnother(request, user)) return refuse(NOT_FOUND);
  const [type = ''] = (headerValue(request, 'Content-Type') ?? '').split(';');
  if (type.trim().toLowerCase() !== X_BUTTONS) return refuse({ ...UNSUPPORTED, headers: [['Accept', X_BUTTONS]] });
  const body = Buffer.from(request.body);
  const buttons = isUtf8(body) ? readButtons(body.toString('utf8')) : null;
  if (buttons === null) return refuse(BAD_REQUEST);
  const events = buttons.map(({ key, button }) => ({ is: 'button', key: `P${key}`, button }) as const);
  return { answer: OK, instructions: events.map((event) => ({ is: 'event', event })) };
}

/** Takes SIP as a phone does: NOTIFY with minibrowser documents (PROTOCOL.md 9), MESSAGE with buttons, OPTIONS. */
export async function startSip(deps: SipDeps): Promise<SipServer> {
  const { port, user, plate, journal, state, act, isAway, misbehaviour, answered } = deps;
  let lost = 0;

  const notify = (request: SipRequest): Taken => {
    const refused = refusal(request, user, misbehaviour() ?? {});
    if (refused) return refuse(refused);
    const document = readDocument(Buffer.from(request.body).toString('utf8'), state());
    return document === null ? refuse(BAD_REQUEST) : { answer: OK, instructions: document.instructions };
  };

  const answerTo = (request: SipRequest): Taken => {
    if (request.method === 'NOTIFY') return notify(request);
    if (request.method === 'OPTIONS') return { answer: { ...OK, headers: [['Allow', ALLOW]] }, instructions: [] };
    if (request.method === 'MESSAGE') return takeMessage(request, user);
    return refuse({ status: 501, reason: 'Not Implemented' });
  };

  return listenSip({
    address: '127.0.0.1',
    port,
    isKnown() {
      if (isAway()) return false;
      const loses = misbehaviour()?.loses ?? 0;
      lost = lost < loses ? lost + 1 : 0;
      return lost === 0;
    },
    async handle({ request, from }) {
      const how = misbehaviour() ?? {};
      const isSilent = how.silent === 'all' || (how.silent === 'notify' && request.method === 'NOTIFY');
      const { answer, instructions } = isSilent ? { answer: null, instructions: [] } : answerTo(request);
      journal.write({
        is: 'sip',
        method: request.method,
        uri: request.uri,
        event: headerValue(request, 'Event') ?? '',
        body: Buffer.from(request.body).toString('utf8'),
        status: answer?.status ?? 0,
        transport: from.transport,
      });
      for (const instruction of instructions) act(instruction);
      if (answer === null) return null;
      if (how.lateMs !== undefined) await wait(how.lateMs);
      queueMicrotask(() => answered(instructions));
      const says = how.says ?? `snom${plate.model}/${FIRMWARE} ${plate.mac}`;
      return {
        ...answer,
        headers: [['User-Agent', says], ['Contact', `<sip:${user}@127.0.0.1>`], ...(answer.headers ?? [])],
      };
    },
  });
}
