import { answerCall, conference, dial, endCall, resumeCall, toggleHold, transfer } from './calls';
import { pressFunctionKey } from './function-keys';
import { chooseEntry, leaveMenu, openMenu, openMissed, walkMenu } from './menu';
import { closeDocument } from './programmed';
import { softKeys } from './soft-keys';
import {
  activeCall,
  type DemoState,
  heldCalls,
  incomingCall,
  LONGEST_NUMBER,
  LOUDEST,
  type Step,
  step,
  talkingCall,
  type Voice,
} from './state';
import { deleteDigit, moveCursor, sendTyped, typeDigit } from './typing';

type Press = (state: DemoState, at: number) => Step;

const nothing: Press = (state) => step(state, {});

const enter: Press = (state, at) => {
  const incoming = incomingCall(state);
  if (incoming !== undefined) return answerCall(state, incoming, at);
  if (state.menu !== null) return chooseEntry(state);
  const sent = sendTyped(state, at);
  if (sent !== null) return sent;
  const held = heldCalls(state).at(-1);
  return held !== undefined && activeCall(state) === undefined ? resumeCall(state, held, at) : nothing(state, at);
};

/** Lifting the handset, or the key of the loudspeaker or headset: answers, dials, or changes what one talks through. */
const pickUp =
  (voice: Voice): Press =>
  (state, at) => {
    const through = { ...state, voice };
    const incoming = incomingCall(state);
    if (incoming !== undefined) return answerCall(through, incoming, at);
    if (state.typed !== '') return dial(through, state.typed, at);
    if (activeCall(state) !== undefined) return step(through, {});
    // A second press of the loudspeaker's key puts it down again; a handset that is up stays up.
    const again = state.dialTone && state.voice === voice && voice !== 'handset';
    return step(through, { dialTone: !again, menu: null, note: null });
  };

const onhook: Press = (state, at) => {
  const active = activeCall(state);
  return active === undefined
    ? step(state, { dialTone: false, typed: '', transferTo: null, voice: 'handset' })
    : endCall(state, active, at);
};

/** The X key: rejects, goes back, clears or ends, whichever is nearest. */
const cancel: Press = (state, at) => {
  const incoming = incomingCall(state);
  if (incoming !== undefined) return endCall(state, incoming, at);
  if (state.document !== null) return closeDocument(state);
  if (state.menu !== null) return leaveMenu(state);
  if (state.transferTo !== null) return step(state, { transferTo: null });
  if (state.typed !== '') return step(state, { typed: '' });
  const active = activeCall(state);
  if (active !== undefined) return endCall(state, active, at);
  if (state.dialTone || state.note !== null) return step(state, { dialTone: false, note: null });
  const held = heldCalls(state).at(-1);
  return held === undefined ? nothing(state, at) : endCall(state, held, at);
};

/** With a second call waiting the two are connected; with one call its new number is asked for. */
const transferKey: Press = (state, at) => {
  const talking = talkingCall(state);
  const held = heldCalls(state).at(-1);
  if (talking !== undefined && held !== undefined) return transfer(state, held, talking.number, at, talking);
  if (talking !== undefined) return step(state, { transferTo: '', note: null });
  return held === undefined ? nothing(state, at) : askTransfer(state, at);
};

/** By its provisioning name it asks first with a second call, too, and F_OK says yes (PROTOCOL.md 9). */
const askFirst: Press = (state, at) =>
  talkingCall(state) !== undefined ? step(state, { transferTo: '', note: null }) : transferKey(state, at);

/** Says yes: to a transfer to the call that waits, or to what ENTER would choose or dial. It answers no call. */
const confirm: Press = (state, at) => {
  const talking = talkingCall(state);
  const held = heldCalls(state).at(-1);
  if (state.transferTo === '' && talking !== undefined && held !== undefined) {
    return transfer(state, held, talking.number, at, talking);
  }
  return incomingCall(state) === undefined ? enter(state, at) : nothing(state, at);
};

/** TRANSFER on a held call: it is taken up only to be handed over. */
const askTransfer: Press = (state, at) => {
  const resumed = toggleHold(state, at);
  return { ...resumed, state: { ...resumed.state, transferTo: '' } };
};

const redial: Press = (state) => {
  if (activeCall(state) !== undefined) return step(state, {});
  if (state.lastDialled === '') return step(state, { note: 'No number dialled yet' });
  return step(state, { typed: state.lastDialled, behindCursor: 0, menu: null, note: null });
};

const doNotDisturb: Press = (state) => {
  const on = !state.doNotDisturb;
  return step(state, { doNotDisturb: on, note: null }, { is: 'do-not-disturb', on });
};

const mute: Press = (state, at) => {
  if (talkingCall(state) === undefined) return nothing(state, at);
  return step(state, { muted: !state.muted, note: null }, { is: 'mute', on: !state.muted });
};

const record: Press = (state, at) => {
  if (talkingCall(state) === undefined) return nothing(state, at);
  return step(state, { recording: !state.recording, note: null }, { is: 'record', on: !state.recording });
};

const volume =
  (by: -1 | 1): Press =>
  (state) => {
    const level = Math.min(LOUDEST, Math.max(0, state.volume + by));
    return step(state, { volume: level, note: `Volume ${level}` }, { is: 'volume', level });
  };

/** UP and DOWN walk through a list; while a number is typed they lead to its beginning and its end. */
const walk =
  (by: -1 | 1): Press =>
  (state) =>
    state.menu === null ? moveCursor(state, by * LONGEST_NUMBER) : walkMenu(state, by);

const left: Press = (state) => (state.menu === null ? deleteDigit(state) : leaveMenu(state));
const right: Press = (state) => (state.menu === null ? moveCursor(state, 1) : chooseEntry(state));
const clear: Press = (state, at) =>
  state.typed !== '' || state.transferTo !== null ? deleteDigit(state) : cancel(state, at);
const menu: Press = (state) => (state.menu === null ? openMenu(state) : step(state, { menu: null }));
const softKey =
  (index: 0 | 1 | 2 | 3): Press =>
  (state, at) => {
    const meaning = softKeys(state)[index];
    return meaning === null ? nothing(state, at) : pressKey(state, meaning.key, at);
  };

/** Every key with a meaning of its own; the 1xx/2xx names and the F_ names stand beside the ones they equal. */
const KEYS: Readonly<Record<string, Press>> = {
  ENTER: enter,
  CANCEL: cancel,
  F_CANCEL: cancel,
  DISCONNECT: cancel,
  CLEAR: clear,
  OFFHOOK: pickUp('handset'),
  ONHOOK: onhook,
  SPEAKER: pickUp('speaker'),
  HEADSET: pickUp('headset'),
  LEFT: left,
  F_LEFT: left,
  RIGHT: right,
  F_RIGHT: right,
  UP: walk(-1),
  DOWN: walk(1),
  MENU: menu,
  F_MENU: menu,
  F_SETTINGS: menu,
  FUNCTION: menu,
  F_MISSED_LIST: openMissed,
  F_LABEL_PAGE_NEXT: (state) => step(state, { labelPage: state.labelPage + 1 }),
  REDIAL: redial,
  F_REDIAL: redial,
  DND: doNotDisturb,
  F_DND: doNotDisturb,
  MUTE: mute,
  F_MUTE: mute,
  REC: record,
  F_REC: record,
  TRANSFER: transferKey,
  F_TRANSFER: askFirst,
  F_OK: confirm,
  F_CONFERENCE: conference,
  F_HOLD: toggleHold,
  F_R: toggleHold,
  RECALL: toggleHold,
  VOLUME_UP: volume(1),
  VOLUME_DOWN: volume(-1),
  F1: softKey(0),
  F2: softKey(1),
  F3: softKey(2),
  F4: softKey(3),
};

/** What a key does in this state. A key that means nothing here (F_HELP …) does nothing. */
export const pressKey = (state: DemoState, key: string, at: number): Step => {
  if (/^[0-9*#]$/.test(key)) return typeDigit(state, key);
  if (/^(?:P|EK)\d+$/.test(key)) return pressFunctionKey(state, key, at);
  return Object.hasOwn(KEYS, key) ? (KEYS[key]?.(state, at) ?? step(state, {})) : step(state, {});
};
