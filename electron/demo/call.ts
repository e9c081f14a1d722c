import type { Button } from './button';
import { dial, dialHere, moveOn, releaseAll, ring } from './calls';
import { pressKey } from './keys';
import type { Led } from './lights';
import { chooseRow, dragList } from './menu';
import { closeDocument, openDocument, setButton, setLed, setSetting } from './programmed';
import type { NewSetting } from './settings';
import { type DemoState, freshState, type Phase, type ShownDocument, type Step, step } from './state';

/** The events that can happen to the phone. `at` beside it is the time, in ms since 1970. */
export type DemoEvent =
  | { readonly is: 'key'; readonly key: string }
  | { readonly is: 'dial'; readonly number: string; readonly outgoingUri?: string }
  /** The same by SIP, where a transfer that is open takes the number (PROTOCOL.md 9). */
  | { readonly is: 'dial-here'; readonly number: string }
  | { readonly is: 'dtmf'; readonly digits: string }
  | { readonly is: 'release-all' }
  | { readonly is: 'ring'; readonly from: string }
  /** A call has been in `phase` for as long as that takes. */
  | { readonly is: 'elapsed'; readonly call: number; readonly phase: Phase }
  | { readonly is: 'log-off'; readonly identity: number | 'all' }
  | { readonly is: 'register'; readonly identity: number }
  | { readonly is: 'ringer'; readonly ringer: number }
  | { readonly is: 'clear-list'; readonly list: 'dialled' | 'missed' | 'received' }
  /** A firmware is to be loaded from there. */
  | { readonly is: 'update'; readonly url: string }
  /** A note has been on the display long enough. */
  | { readonly is: 'note-over'; readonly note: string }
  /** A finger chose a row of the list on the display, from 0. */
  | { readonly is: 'choose-row'; readonly row: number }
  /** A finger dragged the list: its first row of `fit` in sight. */
  | { readonly is: 'drag-list'; readonly top: number; readonly fit: number }
  /** A MESSAGE sets a key as a whole. */
  | { readonly is: 'button'; readonly key: string; readonly button: Button }
  | NewSetting
  | { readonly is: 'led'; readonly key: string; readonly led: Led }
  /** A document takes the display. */
  | { readonly is: 'document'; readonly document: ShownDocument }
  /** The document on the display is over, or this one if it is still there. */
  | { readonly is: 'document-over'; readonly document?: ShownDocument }
  | { readonly is: 'fix-line-info' | 'reboot' | 'reset' };

const clearList = (state: DemoState, list: 'dialled' | 'missed' | 'received'): Step => {
  const change = { dialled: { lastDialled: '' }, missed: { missed: [] }, received: {} }[list];
  return step(state, change, { is: 'clear-list', list });
};

/** The demo phone has one identity; the others are logged off anyway. */
const OWN_IDENTITY = 1;

const isOwn = (identity: number | 'all'): boolean => identity === 'all' || identity === OWN_IDENTITY;

/** After a restart no call is left; lists, switches and what was stored are, unless all was reset. */
const restart = (state: DemoState, kept: Partial<DemoState>, action: 'reboot' | 'reset'): Step =>
  step({ ...freshState, nextId: state.nextId }, kept, { is: action });

/** The demo phone, whole and pure: what an event makes of a state, and what the phone does meanwhile. */
export const happen = (state: DemoState, event: DemoEvent, at: number): Step => {
  switch (event.is) {
    case 'key':
      return pressKey(state, event.key, at);
    case 'dial':
      return dial(state, event.number, at, event.outgoingUri);
    case 'dial-here':
      return dialHere(state, event.number, at);
    case 'dtmf':
      return step(state, {}, { is: 'dtmf', digits: event.digits });
    case 'release-all':
      return releaseAll(state, at);
    case 'ring':
      return ring(state, event.from, at);
    case 'elapsed':
      return moveOn(state, event.call, event.phase, at);
    case 'log-off':
      return step(state, isOwn(event.identity) ? { registered: false } : {}, event);
    case 'register':
      return step(state, isOwn(event.identity) ? { registered: true } : {}, event);
    case 'ringer':
      return step(state, { ringer: event.ringer }, event);
    case 'clear-list':
      return clearList(state, event.list);
    case 'update':
      return step(state, { note: 'Updating' }, { is: 'firmware', url: event.url });
    case 'note-over':
      return step(state, state.note === event.note ? { note: null } : {});
    case 'choose-row':
      return chooseRow(state, event.row);
    case 'drag-list':
      return dragList(state, event.top, event.fit);
    case 'button':
      return setButton(state, event.key, event.button);
    case 'setting':
      return setSetting(state, event);
    case 'led':
      return setLed(state, event.key, event.led);
    case 'document':
      return openDocument(state, event.document);
    case 'document-over':
      return closeDocument(state, event.document);
    case 'fix-line-info':
      return step(state, {}, { is: event.is });
    case 'reboot': {
      const { doNotDisturb, volume, ringer, missed, lastDialled, stored } = state;
      return restart(state, { doNotDisturb, volume, ringer, missed, lastDialled, stored, settings: stored }, event.is);
    }
    case 'reset':
      return restart(state, {}, event.is);
  }
};
