import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '../../contract/settings';
import type { AppState } from '../../contract/state';
import type { Context } from '../context';
import type { Clock } from '../kernel/clock';
import type { Sender } from '../kernel/dispatcher';
import { countryIn, type Surroundings } from '../state';
import { createClipboardWatch } from './clipboard-watch';
import { createCountdown } from './countdown';
import { createNumbers } from './number-finder';
import { createOffers } from './offers';
import { createAfterDial } from './post-dial';
import { createQuestions } from './questions';

interface DiallingDeps {
  readonly store: StoreApi<AppState>;
  readonly clock: Clock;
  readonly nextId: () => number;
  readonly settings: () => Settings;
  readonly surroundings: Pick<Surroundings, 'country'>;
  readonly guarded: Sender['guarded'];
}

/** What stands between a number and a phone: what it dials, the offer, the countdown, the digits behind the call. */
export type Dialling = Pick<
  Context,
  'numbers' | 'offers' | 'questions' | 'countdown' | 'afterDial' | 'clipboardWatch' | 'lastCall' | 'hangUp' | 'endings'
> & {
  /** No panel is on screen any more: what can be answered or stopped by nobody is not dialled. */
  panelGone(): void;
};

export function createDialling(deps: DiallingDeps, context: () => Context): Dialling {
  const { clock, settings } = deps;
  let endings = 0;
  const countdown = createCountdown(deps);
  const afterDial = createAfterDial(context);
  const offers = createOffers({ ...deps, now: clock.now, dialling: () => settings().dialling });
  const questions = createQuestions(deps);
  const lastCall: Context['lastCall'] = { made: null };
  return {
    numbers: createNumbers(() => countryIn(settings(), deps.surroundings)),
    offers,
    questions,
    countdown,
    afterDial,
    clipboardWatch: createClipboardWatch(context, deps.guarded),
    lastCall,
    endings: () => endings,
    hangUp() {
      endings += 1;
      // The same number means another call from now on.
      lastCall.made = null;
      countdown.stop();
      questions.drop();
      afterDial.end();
    },
    panelGone() {
      offers.drop();
      questions.drop();
      countdown.stop();
    },
  };
}
