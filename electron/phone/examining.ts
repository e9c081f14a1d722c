import { examine, type Look } from './doctor';
import type { PhoneError } from './errors';
import type { Expected, PhoneExamination } from './examination';
import type { WireReply } from './exchange';
import type { Queue, Ticket } from './queue';
import { readScreenReply } from './replies';
import { infoRequest, type PhoneRequest, screenRequest } from './requests';
import type { Session } from './session';
import { createTurn } from './turn';
import { createLine, type Line, type LineOptions } from './wire';

interface ExaminerDeps {
  readonly session: Session;
  readonly queue: Pick<Queue, 'addPage'>;
  readonly origin: string;
  /** The way to the old web interface, in case it is elsewhere. */
  readonly oldInterface: LineOptions;
  readonly requestMs: number;
  readonly replyBytes: number;
  /** Why nothing is asked any more; undefined: it is. */
  readonly ended: () => PhoneError | undefined;
  readonly onTrouble: (why: PhoneError) => void;
}

export interface Examiner {
  examine(expected: Expected): Promise<PhoneExamination>;
  close(): Promise<void>;
}

/** Looks at a phone in the client's own queue: a turn for each request, so that a key waits for one of them at most. */
export const createExaminer = (deps: ExaminerDeps): Examiner => {
  const { session, queue, origin, oldInterface, requestMs, replyBytes, ended, onTrouble } = deps;
  let elsewhere: Line | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const { ticket, result } = createTurn({ kind: 'page', work, onTrouble });
    const waiting: Ticket = {
      ...ticket,
      // The trouble of others is what it is asked about: only closing ends its wait.
      fail: (why) => (ended()?.code === 'dropped' ? ticket.fail(why) : queue.addPage(waiting)),
    };
    const end = ended();
    if (end?.code === 'dropped') ticket.fail(end);
    else queue.addPage(waiting);
    return result;
  };

  /** A password known to be refused is not sent again, and an untrusted certificate not even looked at. */
  const look = async (request: PhoneRequest, proved: boolean): Promise<Look> => {
    const end = ended();
    if (end?.certificate) throw end;
    const seen = await session.look(request, { anonymous: end !== undefined, proved });
    if (end && seen.is === 'reply' && seen.reply?.status === 401) throw end;
    return seen;
  };

  const screen = async (): Promise<unknown> => {
    if (!ended()) return session.screen('screen', new AbortController().signal);
    const seen = await look(screenRequest('screen'), false);
    return readScreenReply(seen.is === 'reply' ? seen.reply : null, { origin, known: true });
  };

  const lookAtOldInterface = async (): Promise<WireReply | null> => {
    const line = createLine(oldInterface);
    elsewhere = line;
    try {
      return await line.send({ ...infoRequest(), replyMs: requestMs, replyBytes });
    } catch {
      // Whatever kept it from answering: no phone was found there.
      return null;
    } finally {
      await line.close();
    }
  };

  return {
    examine(expected) {
      if (expected.takesCommands) session.know();
      return examine(
        {
          origin,
          look: (request, proved) => inTurn(() => look(request, proved)),
          screen: () => inTurn(screen),
          lookAtOldInterface: () => inTurn(lookAtOldInterface),
        },
        expected,
      );
    },
    close: async () => elsewhere?.close(),
  };
};
