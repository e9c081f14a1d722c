import type { KeyEvent } from '../../../electron/phone/keyevent';
import type { Maintenance } from '../../../electron/phone/maintenance';
import type { Touch } from '../../../electron/phone/requests';
import { type Action, OUR_NUMBERS } from './actions';
import { type Fault, randomFault } from './fault-list';
import { oneOf, type RandomInt } from './random-int';

/** One step of a run. */
export type Step =
  /** Asks the client; `waits`: until it has answered. */
  | { readonly is: 'ask'; readonly action: Action; readonly waits: boolean }
  /** The phone goes wrong in another way from now on; null: in none. */
  | { readonly is: 'fault'; readonly fault: Fault | null }
  /** An https phone shows another certificate, or its own again. */
  | { readonly is: 'certificate'; readonly own: boolean }
  /** So many turns of the event loop, so that the next step comes in the middle of something. */
  | { readonly is: 'turns'; readonly count: number }
  /** Until everything asked for so far is answered. */
  | { readonly is: 'all answered' }
  /** The waiting commands are dropped: the computer has slept. */
  | { readonly is: 'drop' }
  | { readonly is: 'close' };

/** Keys that do nothing by themselves on the phone of these tests, so that the journal has only actions asked for. */
const KEYS = [
  'VOLUME_UP',
  'VOLUME_DOWN',
  'F_NONE',
  'F_HELP',
  'F_SNOM',
  'F_STATUS',
  'F_SUPPORT',
  'F_REGS',
  'F_LABEL_PAGE_NEXT',
];

/** The `n`th key event of a run: no other is like it. Its times are short, for they lengthen the client's limits. */
const keyEvent = (n: number): KeyEvent => ({
  key: KEYS[n % KEYS.length] ?? 'F_NONE',
  holdMs: 1 + Math.floor(n / KEYS.length),
  pauseMs: 0,
});

/** The `n`th touch of a run: nothing but the display's upper edge is there. */
const touch = (n: number, verb: Touch['verb']): Touch => ({ x: n, y: 0, verb });

const maintenance = (next: RandomInt, n: number): Maintenance =>
  oneOf<() => Maintenance>(next, [
    // Not the first: a phone that is logged off dials nothing, and says nothing about it.
    () => ({ do: 'log-off', identity: 2 + next(11) }),
    () => ({ do: 're-register', identity: 1 + next(12) }),
    () => ({ do: 'play-ringer', ringer: 1 + next(9) }),
    () => ({ do: 'mend-line-info' }),
    () => ({ do: 'clear-list', list: oneOf(next, ['dialled', 'missed', 'received']) }),
    () => ({ do: 'upgrade-firmware', url: `http://firmware.example/${n}.bin?a=1&b=2#c` }),
    () => ({ do: next(2) === 0 ? 'reboot' : 'reset' }),
  ])();

/** The action that the client is asked for at the `n`th step. */
const randomAction = (next: RandomInt, n: number): Action => {
  const events = Array.from({ length: 1 + next(3) }, (_, index) => keyEvent(3 * n + index));
  return oneOf<() => Action>(next, [
    () => ({ do: 'press', keys: events }),
    () => ({ do: 'press', keys: events }),
    () => ({ do: 'press', keys: events }),
    () => ({ do: 'touch', touches: [touch(n, 'pr')] }),
    () => ({ do: 'touch', touches: [touch(n, 'p')] }),
    () => ({ do: 'touch', touches: [touch(n, 'r')] }),
    () => ({ do: 'dial', number: `${OUR_NUMBERS}${n}` }),
    () => ({ do: 'dial', number: `${OUR_NUMBERS}${n}` }),
    () => ({ do: 'dtmf', digits: `${n}#` }),
    () => ({ do: 'release-all' }),
    () => ({ do: 'maintain', action: maintenance(next, n) }),
    () => ({ do: 'info' }),
    () => ({ do: next(4) === 0 ? 'examine' : 'info' }),
    () => ({ do: 'screen', name: 'screen' }),
    () => ({ do: 'screen', name: next(4) === 0 ? 'label_screen' : 'screen' }),
  ])();
};

export interface StepsWanted {
  readonly count: number;
  /** An origin that is not the phone's. */
  readonly elsewhere: string;
  readonly secure: boolean;
}

/** So many steps at random; the same for the same numbers. */
export const randomSteps = (next: RandomInt, { count, elsewhere, secure }: StepsWanted): readonly Step[] =>
  Array.from({ length: count }, (_, n): Step => {
    const dice = next(100);
    if (dice < 60) return { is: 'ask', action: randomAction(next, n), waits: next(4) === 0 };
    if (dice < 74) return { is: 'fault', fault: randomFault(elsewhere, next) };
    if (dice < 83) return { is: 'fault', fault: null };
    if (dice < 94) return { is: 'turns', count: 1 + next(12) };
    if (dice < 98) return { is: 'all answered' };
    if (secure && dice === 98) return { is: 'certificate', own: next(2) === 0 };
    if (dice === 99) return { is: next(3) === 0 ? 'close' : 'drop' };
    return { is: 'all answered' };
  });

/** A step in one line. */
export const stepWords = (step: Step): string => {
  switch (step.is) {
    case 'ask':
      return `${step.waits ? 'ask and wait' : 'ask'} ${JSON.stringify(step.action)}`;
    case 'fault':
      return `the phone ${step.fault === null ? 'is in order' : `goes wrong: ${step.fault.name}`}`;
    case 'certificate':
      return `the phone shows ${step.own ? 'its own' : 'another'} certificate`;
    case 'turns':
      return `${step.count} turns of the event loop`;
    case 'all answered':
    case 'drop':
    case 'close':
      return step.is;
  }
};
