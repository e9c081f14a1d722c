import type { PostDialDigits } from '../../contract/dialling/number';
import type { DiallingState } from '../../contract/dialling/state';
import type { Outcome } from '../../contract/outcome';
import type { Asker } from '../../phone/asker';
import { PhoneError } from '../../phone/errors';
import type { Connection } from '../connection/connection';
import type { Clock } from '../kernel/clock';
import type { Dispatcher } from '../kernel/dispatcher';
import { failed } from '../kernel/outcomes';
import type { Reporting } from '../kernel/reporting';
import type { SettingsStore } from '../kernel/settings';
import { isTooLate } from '../kernel/stale';
import type { Store } from '../kernel/store';
import type { Pins } from '../pins/pins';

/** A PIN of the keychain, which is sent when the user says so. */
interface PinPart {
  readonly pin: string;
  readonly commas: 0;
}
type Part = PostDialDigits | PinPart;

/** A call, and what is to be sent behind it. */
interface Dialled {
  /** As it was written. */
  readonly number: string;
  /** The phone's name. */
  readonly phone: string;
  readonly then: readonly PostDialDigits[];
  /** A PIN of the keychain that goes behind everything else. */
  readonly pin: string | null;
}

/** Digits that wait behind a call: those of one call at a time. */
export interface PostDial {
  /**
   * A call begins, and what waited behind the one before is forgotten. What comes back is told when the phone has answered:
   * from then on the parts wait, each for its commas, or for the user to say so, unless the call is over by then.
   */
  next(): (dialled: Dialled) => void;
  /** Sends the part with this id now, once. */
  send(id: number, asker: Asker): Promise<Outcome>;
  /** Forgets all of a call's, by the id of any part of them; false: there is nothing to forget. */
  drop(id: number): boolean;
  /** Another call may be the one at hand: the next part is sent only when the user says so. */
  hold(): void;
  /** Forgets whatever waits: the call is over, or another one begins. */
  end(): void;
}

interface Waiting extends Dialled {
  /** Which phone, and where. */
  readonly place: string;
  readonly ids: Set<number>;
  parts: readonly Part[];
  /** The part that is next. */
  id: number;
  cancel: () => void;
  sending: { readonly id: number; readonly outcome: Promise<Outcome> } | null;
}

const partsOf = ({ then, pin }: Dialled): readonly Part[] => [
  ...then,
  ...(pin === null ? [] : [{ pin, commas: 0 } as const]),
];

const AT_FIRST = { id: 0, cancel: (): void => {}, sending: null };

const GONE: Outcome = { ok: false, problem: { code: 'post-dial-gone' } };

const isKeychain = (outcome: Outcome): boolean => !outcome.ok && outcome.problem.code.startsWith('keychain-');

interface PostDialDeps {
  readonly store: Store<Pick<DiallingState, 'postDial'>>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly connection: Pick<Connection, 'active' | 'ask'>;
  readonly pins: Pick<Pins, 'nameOf' | 'digitsOf'>;
  readonly reporting: Reporting;
  readonly clock: Clock;
  readonly nextId: () => number;
  readonly dispatcher: Pick<Dispatcher, 'send'>;
}

export function createPostDial(deps: PostDialDeps): PostDial {
  const { store, settings, connection, pins, reporting, clock, nextId, dispatcher } = deps;
  const { active, ask } = connection;
  let waiting: Waiting | null = null;
  /** Counts up with whatever ends a call. */
  let epoch = 0;

  const end = (): void => {
    epoch += 1;
    if (!waiting) return;
    waiting.cancel();
    waiting = null;
    store.setState({ postDial: null });
  };

  /** Shows the next part, and has it sent by itself behind its commas; `held`: only when the user says so. */
  const wait = (mine: Waiting, held = false): void => {
    const [part, ...more] = mine.parts;
    if (!part) {
      end();
      return;
    }
    const id = nextId();
    mine.id = id;
    mine.ids.add(id);
    const lastsMs = held ? 0 : part.commas * settings.now().dialling.commaS * 1_000;
    const at = lastsMs > 0 ? clock.now() + lastsMs : null;
    const due = (): void => {
      // The call is another one by now.
      if (at !== null && isTooLate(clock.now(), at)) end();
      else void dispatcher.send({ do: 'send-post-dial', id });
    };
    mine.cancel = at === null ? () => {} : clock.after(lastsMs, due);
    const next = 'pin' in part ? { pin: pins.nameOf(part.pin) } : { digits: part.digits };
    store.setState({ postDial: { id, number: mine.number, phone: mine.phone, next, more: more.length, at } });
  };

  const isOver = (mine: Waiting): boolean => waiting !== mine || active.place() !== mine.place;

  const deliver = async (mine: Waiting, part: Part, asker: Asker): Promise<Outcome> => {
    const isPin = 'pin' in part;
    const what = isPin ? 'pin' : 'dtmf';
    const subject = isPin ? pins.nameOf(part.pin) : part.digits;
    const found = isPin ? await pins.digitsOf(part.pin) : part;
    if ('problem' in found) return reporting.during(what, subject, () => failed(found.problem));
    // The keychain may have taken its time.
    if (isOver(mine)) return GONE;
    return reporting.during(what, subject, () =>
      ask({
        ...(isPin ? {} : { sent: part.digits }),
        async work({ phone }) {
          if (isOver(mine)) throw new PhoneError('dropped');
          return phone.dtmf(found.digits.toUpperCase(), asker);
        },
      }),
    );
  };

  const sendNext = async (mine: Waiting, part: Part, asker: Asker): Promise<Outcome> => {
    const outcome = await deliver(mine, part, asker).catch((fault: unknown) => {
      // How much of it was sent is unknown: what is behind it would be wrong.
      if (waiting === mine) end();
      throw fault;
    });
    if (waiting !== mine) return outcome;
    mine.sending = null;
    if (isKeychain(outcome)) {
      // Nothing was sent, and the user who unlocks the keychain wants it sent after all.
      wait(mine, true);
    } else if (outcome.ok && outcome.result === 'done') {
      mine.parts = mine.parts.slice(1);
      wait(mine);
    } else end();
    return outcome;
  };

  return {
    end,
    hold() {
      if (!waiting || waiting.sending || store.getState().postDial?.at === null) return;
      waiting.cancel();
      wait(waiting, true);
    },
    next() {
      end();
      const mine = epoch;
      const place = active.place();
      return (dialled) => {
        if (epoch !== mine || active.place() !== place) return;
        waiting = { ...dialled, ...AT_FIRST, place, ids: new Set(), parts: partsOf(dialled) };
        wait(waiting);
      };
    },
    async send(id, asker) {
      const mine = waiting;
      if (mine?.sending?.id === id) return mine.sending.outcome;
      const part = mine?.parts[0];
      if (!mine || mine.id !== id || mine.sending || !part) return failed({ code: 'post-dial-gone' });
      mine.cancel();
      mine.sending = { id, outcome: sendNext(mine, part, asker) };
      return mine.sending.outcome;
    },
    drop(id) {
      if (!waiting?.ids.has(id)) return false;
      end();
      return true;
    },
  };
}
