import type { DemoAction, Errand } from './actions';
import type { Button } from './button';
import type { Led } from './lights';

/** The phase of a call. `ringing` is the other phone's bell on a call out, ours on a call in. */
export type Phase = 'dialling' | 'calling' | 'ringing' | 'connected' | 'held' | 'ended';

export interface Call {
  readonly id: number;
  /** Line key that shows it, from 1. */
  readonly line: number;
  readonly number: string;
  readonly name: string | null;
  readonly way: 'out' | 'in';
  readonly is: Phase;
  /** When the talking began, in ms since 1970; null before that. */
  readonly connectedAt: number | null;
  /** When the call was over, in ms since 1970. */
  readonly endedAt: number | null;
}

export type Voice = 'handset' | 'speaker' | 'headset';

export interface Menu {
  readonly page: 'list' | 'missed' | 'about';
  /** The chosen row, from 0. */
  readonly at: number;
  /** The first row in sight, as far as a finger dragged the list. */
  readonly top: number;
}

/** A document of the minibrowser that takes the display. */
export interface ShownDocument {
  readonly title: string;
  readonly text: string;
}

/** Everything the demo phone knows; what it shows is drawn from this and the clock. */
export interface DemoState {
  readonly calls: readonly Call[];
  /** Digits typed and not yet dialled. */
  readonly typed: string;
  /** Digits of a blind transfer being typed; null when none is. */
  readonly transferTo: string | null;
  /** So many of the typed digits stand behind the cursor. */
  readonly behindCursor: number;
  /** A dial tone: off hook with no call. */
  readonly dialTone: boolean;
  readonly voice: Voice;
  readonly muted: boolean;
  readonly recording: boolean;
  readonly doNotDisturb: boolean;
  /** 0 to 10. */
  readonly volume: number;
  /** 1 to 9. */
  readonly ringer: number;
  readonly menu: Menu | null;
  readonly missed: readonly { readonly from: string; readonly at: number }[];
  readonly lastDialled: string;
  /** One line about what just happened, shown until the next key. */
  readonly note: string | null;
  readonly registered: boolean;
  /** Counts how often the next page of labels was asked for. */
  readonly labelPage: number;
  readonly nextId: number;
  /** Keys as a MESSAGE set them, by their KEYEVENT names. */
  readonly buttons: Readonly<Record<string, Button>>;
  /** Lights of keys as a document set them, over the phone's own use of them. */
  readonly leds: Readonly<Record<string, Led>>;
  /** null: the display is the phone's own. */
  readonly document: ShownDocument | null;
  /** Settings of keys by their names, `fkey_label2`, as far as they were set. */
  readonly settings: Readonly<Record<string, string>>;
  /** Those that a restart leaves. */
  readonly stored: Readonly<Record<string, string>>;
}

/** The result of an event: the new state, and the phone's actions. */
export interface Step {
  readonly state: DemoState;
  readonly actions: readonly DemoAction[];
  readonly errands: readonly Errand[];
}

/** Calls the phone can show at once; one more takes the place of the oldest. */
export const LINES = 2;
/** Digits a display line and a dial string have room for. */
export const LONGEST_NUMBER = 64;
export const LOUDEST = 10;
export const RINGERS = 9;

export const freshState: DemoState = {
  calls: [],
  typed: '',
  transferTo: null,
  behindCursor: 0,
  dialTone: false,
  voice: 'handset',
  muted: false,
  recording: false,
  doNotDisturb: false,
  volume: 6,
  ringer: 1,
  menu: null,
  missed: [],
  lastDialled: '',
  note: null,
  registered: true,
  labelPage: 0,
  nextId: 1,
  buttons: {},
  leds: {},
  document: null,
  settings: {},
  stored: {},
};

/** A step that changes `state` by `change` and did `actions`. */
export const step = (state: DemoState, change: Partial<DemoState>, ...actions: readonly DemoAction[]): Step => ({
  state: { ...state, ...change },
  actions,
  errands: [],
});

/** A step that changes nothing, and sends the phone for something. */
export const errand = (state: DemoState, wanted: Errand): Step => ({ state, actions: [], errands: [wanted] });

/** One step after another; the actions and errands of both. */
export const andThen = (first: Step, next: (state: DemoState) => Step): Step => {
  const second = next(first.state);
  return {
    state: second.state,
    actions: [...first.actions, ...second.actions],
    errands: [...first.errands, ...second.errands],
  };
};

/** The call that has the microphone, or is on its way to have it. */
export const activeCall = (state: DemoState): Call | undefined =>
  state.calls.find((call) => call.is === 'connected') ??
  state.calls.find((call) => call.way === 'out' && ['dialling', 'calling', 'ringing'].includes(call.is));

export const talkingCall = (state: DemoState): Call | undefined => state.calls.find((call) => call.is === 'connected');

export const incomingCall = (state: DemoState): Call | undefined =>
  state.calls.find((call) => call.way === 'in' && call.is === 'ringing');

/** Held calls, the one held last at the end. */
export const heldCalls = (state: DemoState): readonly Call[] => state.calls.filter((call) => call.is === 'held');

export const liveCalls = (state: DemoState): readonly Call[] => state.calls.filter((call) => call.is !== 'ended');
