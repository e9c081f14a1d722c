import { choiceCount, rowCount } from './menu';
import { activeCall, type DemoState, heldCalls, incomingCall, talkingCall } from './state';

/** A soft key: the word above it, and the key it stands for just now. */
interface SoftKey {
  readonly label: string;
  readonly key: string;
}

/** F1 to F4, from the left; null has no word and does nothing. */
export type SoftKeys = readonly [SoftKey | null, SoftKey | null, SoftKey | null, SoftKey | null];

const soft = (label: string, key: string): SoftKey => ({ label, key });

const END = soft('End', 'CANCEL');
const BACK = soft('Back', 'CANCEL');

const whileTalking = (state: DemoState): SoftKeys => [
  soft('Hold', 'F_HOLD'),
  soft(heldCalls(state).length > 0 ? 'Connect' : 'Transfer', 'TRANSFER'),
  soft(state.muted ? 'Unmute' : 'Mute', 'MUTE'),
  END,
];

/** What the four soft keys mean now. */
export const softKeys = (state: DemoState): SoftKeys => {
  if (incomingCall(state) !== undefined) {
    return [soft('Answer', 'ENTER'), soft('Speaker', 'SPEAKER'), null, soft('Reject', 'CANCEL')];
  }
  if (state.document !== null) return [null, null, null, BACK];
  if (choiceCount(state) > 0) return [soft('Select', 'ENTER'), soft('▲', 'UP'), soft('▼', 'DOWN'), BACK];
  if (rowCount(state) > 0) return [null, soft('▲', 'UP'), soft('▼', 'DOWN'), BACK];
  if (state.menu !== null) return [null, null, null, BACK];
  if (state.transferTo !== null) return [soft('Transfer', 'ENTER'), soft('Delete', 'CLEAR'), null, BACK];
  if (state.typed !== '') return [soft('Dial', 'ENTER'), soft('Delete', 'CLEAR'), null, BACK];
  if (talkingCall(state) !== undefined) return whileTalking(state);
  if (activeCall(state) !== undefined) return [null, null, null, END];
  if (heldCalls(state).length > 0) return [soft('Resume', 'F_HOLD'), null, null, END];
  if (state.dialTone) return [soft('Redial', 'REDIAL'), null, null, BACK];
  return [
    soft('Redial', 'REDIAL'),
    soft('Missed', 'F_MISSED_LIST'),
    soft(state.doNotDisturb ? 'DND off' : 'DND', 'DND'),
    soft('Menu', 'MENU'),
  ];
};
