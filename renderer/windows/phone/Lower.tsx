import type { FaceKey, PhoneFace } from '../../../electron/contract/phones/state';
import { Keys } from './Keys';
import styles from './Lower.module.css';
import { useWords } from './words';

const RING = ['UP', 'LEFT', 'ENTER', 'RIGHT', 'DOWN'];
/** Keys that belong to the display's menus: they stand by the ring. */
const BY_THE_RING = ['CANCEL', 'F_CANCEL', 'CLEAR', 'MENU', 'FUNCTION'];
/** Keys for hearing and speaking stand under the key pad. */
const VOICE = ['MUTE', 'F_MUTE', 'SPEAKER', 'HEADSET'];
/** The two that begin and end a call stand together. */
const HANDSET = ['OFFHOOK', 'ONHOOK'];
const ELSEWHERE = [...BY_THE_RING, ...VOICE, ...HANDSET];

const pick = (keys: readonly FaceKey[], names: readonly string[]): readonly FaceKey[] =>
  names.flatMap((name) => keys.filter(({ key }) => key === name));
const without = (keys: readonly FaceKey[], names: readonly string[]): readonly FaceKey[] =>
  keys.filter(({ key }) => !names.includes(key));

/** As many rows as the key pad, unless there are more keys than that: then all of them are lower. */
const KEYPAD_ROWS = 4;

interface Props {
  readonly face: PhoneFace;
}

/** The keys that act on a call; below them the two keys that begin and end one. */
export function CallKeys({ face }: Props) {
  const words = useWords();
  const call = without(face.callKeys, ELSEWHERE);
  const rows = Math.max(KEYPAD_ROWS, Math.ceil(call.length / 2));
  return (
    <fieldset className={`${styles.block} ${styles.callKeys}`} aria-label={words.phone.callKeys}>
      <div className={styles.grid} style={{ gridTemplateRows: `repeat(${rows}, 1fr)` }}>
        <Keys keys={call} look="call" />
      </div>
      <div className={styles.rowBelow}>
        <Keys keys={pick(face.callKeys, HANDSET)} look="call" />
      </div>
    </fieldset>
  );
}

/** The digits; below them the keys for hearing and speaking. */
export function KeyPad({ face }: Props) {
  const words = useWords();
  return (
    <div className={`${styles.block} ${styles.keyPad}`}>
      <fieldset className={styles.grid} aria-label={words.phone.keypad}>
        <Keys keys={face.keypad} look="digit" />
      </fieldset>
      <fieldset className={styles.rowBelow} aria-label={words.phone.voiceKeys}>
        <Keys keys={pick(face.callKeys, VOICE)} look="call" />
      </fieldset>
    </div>
  );
}

/** The ring of arrows with the keys by it; below it the volume. */
export function Around({ face }: Props) {
  const words = useWords();
  const byTheRing = pick([...face.navigation, ...face.callKeys], BY_THE_RING);
  return (
    <div className={`${styles.block} ${styles.around}`}>
      <fieldset aria-label={words.phone.navigation}>
        <div className={styles.ring}>
          <Keys keys={pick(face.navigation, RING)} look="ring" />
        </div>
        <div className={styles.rowBelow}>
          <Keys keys={byTheRing} look="call" />
        </div>
      </fieldset>
      <fieldset className={styles.rowBelow} aria-label={words.phone.volume}>
        <Keys keys={face.volume} look="soft" />
      </fieldset>
    </div>
  );
}
