import type { FaceKey, PhoneFace } from '../../../electron/contract/state';
import { useOffhook } from '../../stores/offhook';
import { Display } from './Display';
import { Keys } from './Keys';
import type { Presses } from './use-presses';

/** More function keys than this do not fit beside the display. */
const BESIDE_MOST = 12;
const RING = ['UP', 'LEFT', 'ENTER', 'RIGHT', 'DOWN'];
/** Call keys that belong to the display's menus: they stand by the ring. */
const BY_THE_RING = ['MENU', 'FUNCTION'];
/** The two that begin and end a call stand together, last. */
const HANDSET = ['OFFHOOK', 'ONHOOK'];

const pick = (keys: readonly FaceKey[], names: readonly string[]): readonly FaceKey[] =>
  names.flatMap((name) => keys.filter(({ key }) => key === name));
const without = (keys: readonly FaceKey[], names: readonly string[]): readonly FaceKey[] =>
  keys.filter(({ key }) => !names.includes(key));

interface Props {
  readonly face: PhoneFace;
  readonly presses: Presses;
  /** One em of the slab, in px. */
  readonly em: number;
}

const half = (keys: readonly FaceKey[]): readonly [readonly FaceKey[], readonly FaceKey[]] => {
  const middle = Math.ceil(keys.length / 2);
  return [keys.slice(0, middle), keys.slice(middle)];
};

/** The display, with its function keys beside it or in rows below it, and its soft keys. */
function Top({ face, presses, em }: Props) {
  const { words } = useOffhook();
  const beside = face.functionKeys.keys.length <= BESIDE_MOST;
  const [left, right] = beside ? half(face.functionKeys.keys) : [[], []];
  return (
    <>
      <div className="top">
        {left.length > 0 && (
          <fieldset className="side" aria-label={words.phone.functionKeys}>
            <Keys keys={left} look="function" presses={presses} />
          </fieldset>
        )}
        <div className="middle">
          <Display size={face.display} widthEm={beside && left.length > 0 ? 33.6 : 48} em={em} presses={presses} />
          {face.softKeys.length > 0 && (
            <fieldset className="soft-keys" aria-label={words.phone.softKeys}>
              <Keys keys={face.softKeys} look="soft" presses={presses} />
            </fieldset>
          )}
        </div>
        {right.length > 0 && (
          <fieldset className="side" aria-label={words.phone.functionKeys}>
            <Keys keys={right} look="function" presses={presses} />
          </fieldset>
        )}
      </div>
      {!beside && (
        <fieldset className="rows" aria-label={words.phone.functionKeys}>
          <Keys keys={face.functionKeys.keys} look="function" presses={presses} />
        </fieldset>
      )}
    </>
  );
}

/** The phone's face: display, function keys, soft keys, call keys, key pad, navigation, volume. */
export function Face({ face, presses, em }: Props) {
  const { words } = useOffhook();
  const ring = pick(face.navigation, RING);
  const byTheRing = [...without(face.navigation, RING), ...pick(face.callKeys, BY_THE_RING)];
  const call = without(face.callKeys, [...BY_THE_RING, ...HANDSET]);
  return (
    <>
      <Top face={face} presses={presses} em={em} />
      <div className="bottom">
        <fieldset className="call" aria-label={words.phone.callKeys}>
          <Keys keys={call} look="call" presses={presses} />
          <div className="handset">
            <Keys keys={pick(face.callKeys, HANDSET)} look="call" presses={presses} />
          </div>
        </fieldset>
        <fieldset className="keypad" aria-label={words.phone.keypad}>
          <Keys keys={face.keypad} look="digit" presses={presses} />
        </fieldset>
        <div className="around">
          <fieldset className="navigation" aria-label={words.phone.navigation}>
            <div className="nav-ring">
              <Keys keys={ring} look="ring" presses={presses} />
            </div>
            <div className="by-ring">
              <Keys keys={byTheRing} look="call" presses={presses} />
            </div>
          </fieldset>
          <fieldset className="volume" aria-label={words.phone.volume}>
            <Keys keys={face.volume} look="soft" presses={presses} />
          </fieldset>
        </div>
      </div>
    </>
  );
}
