import type { DiallingState } from '../../contract/dialling/state';
import type { PhonesState } from '../../contract/phones/state';
import type { CallTexts } from '../../settings/between-processes';
import type { Connection } from '../connection/connection';
import type { Clock } from '../kernel/clock';
import type { Desktop } from '../kernel/desktop';
import type { Dispatcher } from '../kernel/dispatcher';
import type { RepeatGuard } from '../kernel/repeat-guard';
import type { Reporting } from '../kernel/reporting';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import type { Pins } from '../pins/pins';
import { createCallEnds } from './call-ends';
import { createClipboardWatch } from './clipboard-watch';
import { createCountdown } from './countdown';
import { createNumbers } from './number-finder';
import { createOffers } from './offers';
import { createPostDial } from './post-dial';
import { createQuestions } from './questions';
import { createReading } from './reading';
import { createPhoneRules } from './rules';
import { callsOnceOf } from './shared-calls';

interface DiallingDeps {
  readonly store: Store<DiallingState & Pick<PhonesState, 'activePhone'>>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly connection: Pick<Connection, 'active' | 'ask' | 'identity' | 'events'>;
  readonly dispatcher: Pick<Dispatcher, 'send' | 'guarded'>;
  readonly reporting: Reporting;
  readonly repeats: Pick<RepeatGuard, 'forget'>;
  readonly pins: Pick<Pins, 'nameOf' | 'digitsOf'>;
  readonly desktop: Pick<Desktop, 'show' | 'readClipboard' | 'readSelection' | 'watchClipboard'>;
  readonly clock: Clock;
  readonly nextId: () => number;
  /** What this computer is set to. */
  readonly surroundings: Parameters<typeof createPhoneRules>[0]['computer'];
  /** Where all Offhooks of this user tell each other of calls; absent: each knows of its own only. */
  readonly calls?: CallTexts;
  readonly log: Parameters<typeof callsOnceOf>[0]['log'];
}

/** The part of dialling that a start makes: how numbers are read, what is shown and asked, and what ends a call. */
export function createDialling(deps: DiallingDeps) {
  const { store, settings, connection, dispatcher, reporting, repeats, pins, desktop, clock, nextId } = deps;
  const { active } = connection;
  const rules = createPhoneRules({ settings, active, computer: deps.surroundings });
  const numbers = createNumbers(rules.country);
  const reading = createReading({ numbers, rules, desktop });
  const offers = createOffers({ store, nextId, clock, settings, desktop, active, rules });
  const questions = createQuestions({ store, nextId });
  const countdown = createCountdown({ store, clock, nextId });
  const postDial = createPostDial({ store, settings, connection, pins, reporting, clock, nextId, dispatcher });
  const callsOnce = callsOnceOf({ calls: deps.calls, clock, log: deps.log });
  const callEnds = createCallEnds({ store, connection, offers, questions, countdown, postDial, repeats, callsOnce });
  const clipboardWatch = createClipboardWatch({ store, reading, offers, desktop, dispatcher });
  return { rules, numbers, reading, offers, questions, countdown, postDial, callsOnce, callEnds, clipboardWatch };
}
