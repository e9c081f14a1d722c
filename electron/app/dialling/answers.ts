import { type Candidate, printNumber } from '../../contract/dialling/number';
import type { DiallingState } from '../../contract/dialling/state';
import type { Connection } from '../connection/connection';
import { withAgreed } from '../history/favourites';
import type { CallHistory } from '../history/history';
import type { CommandAsker } from '../kernel/asker';
import type { Answers } from '../kernel/commands';
import type { Desktop } from '../kernel/desktop';
import type { Dispatcher } from '../kernel/dispatcher';
import { done, failed } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import type { CallEnds } from './call-ends';
import { isShownFirst } from './confirmation';
import type { Countdown } from './countdown';
import type { DialNumber } from './dial-number';
import type { Numbers } from './number-finder';
import type { Offers } from './offers';
import { createOpenLink } from './open-link';
import type { PlaceCall } from './place-call';
import type { PostDial } from './post-dial';
import type { Questions } from './questions';
import type { Reading } from './reading';
import type { PhoneRules } from './rules';

type Dials =
  | 'dial'
  | 'dial-favourite'
  | 'explain'
  | 'offer-clipboard'
  | 'offer-selection'
  | 'open-link'
  | 'dial-offer'
  | 'drop-offer'
  | 'answer-question'
  | 'stop-countdown'
  | 'send-post-dial'
  | 'drop-post-dial';

interface DiallingAnswersDeps {
  readonly store: Store<Pick<DiallingState, 'offer' | 'question' | 'countdown'>>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly connection: Pick<Connection, 'active'>;
  readonly callEnds: Pick<CallEnds, 'callEpoch'>;
  readonly numbers: Pick<Numbers, 'find' | 'ofLink'>;
  readonly rules: Pick<PhoneRules, 'active' | 'of' | 'hosts'>;
  readonly reading: Pick<Reading, 'byRules' | 'find' | 'clipboard' | 'selection'>;
  readonly offers: Offers;
  readonly questions: Questions;
  readonly countdown: Countdown;
  readonly postDial: Pick<PostDial, 'send' | 'drop'>;
  readonly placeCall: PlaceCall;
  readonly dialNumber: DialNumber;
  readonly history: Pick<CallHistory, 'all' | 'change'>;
  readonly desktop: Pick<Desktop, 'closePanel' | 'watchLock'>;
  readonly clock: Parameters<typeof createOpenLink>[0]['clock'];
  readonly dispatcher: Pick<Dispatcher, 'send'>;
}

/** Whether it is dialled as soon as it is seen: as the settings say, unless it has to wait. */
const seen = (wait: boolean | undefined) => (wait ? { whenSeen: false } : {});

export function diallingAnswers(deps: DiallingAnswersDeps): Answers<Dials> {
  const { store, settings, callEnds, numbers, rules, reading, offers, questions, countdown, postDial } = deps;
  const { placeCall, dialNumber, history, desktop, dispatcher } = deps;
  const openLink = createOpenLink(deps);

  /** Whether a number of a menu is shown before it is dialled: it calls for help, is doubtful, or the user wants that. */
  const isSeenFirst = ({ kind, sure, risk }: Candidate): boolean =>
    kind === 'emergency' || !sure || (risk === null && isShownFirst('tray', settings.now().dialling));

  return {
    dial: ({ do: _asked, ...request }, asker) => dialNumber(request, asker),
    /** With the PIN that goes behind it. */
    async 'dial-favourite'({ id, confirmed, line, country }, asker) {
      const epoch = callEnds.callEpoch();
      const { favourites } = await history.all();
      const found = favourites.find((one) => one.id === id);
      if (!found) return failed({ code: 'no-such-favourite' });
      const { number: text, pin, agreed } = found;
      const onAgreed = (dials: string): void => void history.change((kept) => withAgreed(kept, id, dials));
      return dialNumber({ text, from: 'favourite', confirmed, agreed, line, pin, epoch, country, onAgreed }, asker);
    },
    /** Nothing is sent. */
    async explain({ text, phone }) {
      const dialRules = phone === undefined ? rules.active() : rules.of(phone);
      if (!dialRules) return failed({ code: 'no-such-phone', id: phone ?? '' });
      const { candidates, problem } = await numbers.find(text, dialRules, rules.hosts(phone));
      return problem ? failed(problem) : { ok: true, result: 'done', candidates };
    },
    'offer-clipboard': async ({ wait }, asker) =>
      offers.show({ from: 'clipboard', found: await reading.clipboard(), ...seen(wait) }, asker),
    'offer-selection': async ({ wait }, asker) =>
      offers.show({ from: 'selection', found: await reading.selection(), ...seen(wait) }, asker),
    'open-link': ({ link }, asker) => openLink(link, asker),
    /** Dials a number of the offer that was on screen: one, once, and only of that one. */
    async 'dial-offer'({ id, index, confirmed, line }, asker) {
      const found = offers.look(id, index);
      if (!found) return failed({ code: 'offer-gone' });
      const { candidate, from, inMenu, ...terms } = found;
      if (inMenu === 'outdated') {
        return offers.show({ from, found: await reading.find(printNumber(candidate)), whenSeen: false }, asker);
      }
      if (inMenu && !confirmed && isSeenFirst(candidate)) {
        const whenSeen = candidate.kind === 'emergency';
        return offers.show({ from, found: { candidates: [candidate], problem: null }, terms, whenSeen }, asker);
      }
      const showsRefusal = !inMenu;
      const request = {
        ...terms,
        plan: candidate,
        from,
        confirmed,
        showsRefusal,
        ...(line === undefined ? {} : { line }),
      };
      // Gone before the phone is asked: a second Enter finds nothing left to dial.
      return placeCall(request, asker, () => offers.drop(id));
    },
    'drop-offer'({ id, close = false }) {
      offers.drop(id);
      const { offer, countdown: counted } = store.getState();
      // In one go: an offer from now on has a panel of its own. One that came before this one was asked to go is shown
      // in it.
      if (close && offer === null && counted === null) desktop.closePanel();
      return done;
    },
    /** An answer to a question that is no longer shown does nothing. */
    async 'answer-question'({ id, yes }, asker: CommandAsker) {
      // A yes of long ago is asked for once more.
      if (yes && asker.isGone()) return failed({ code: 'given-up' });
      if (!yes) questions.drop(id);
      const command = yes ? questions.take(id) : null;
      if (command) return dispatcher.send(command);
      return yes ? failed({ code: 'offer-gone' }) : done;
    },
    /** A dial that has been made stays made. */
    'stop-countdown'({ id }) {
      countdown.stop(id);
      return done;
    },
    'send-post-dial': ({ id }, asker) => (asker.isGone() ? failed({ code: 'given-up' }) : postDial.send(id, asker)),
    'drop-post-dial': ({ id }) => (postDial.drop(id) ? done : failed({ code: 'post-dial-gone' })),
  };
}
