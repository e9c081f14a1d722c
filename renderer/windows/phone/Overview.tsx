import { useEffect, useRef } from 'react';
import type { AppState } from '../../../electron/contract/state';
import type { PageWords } from '../../messages/page-words';
import { nameOf } from '../../messages/say';
import { useApp, useCan } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { capsOf, Keycaps } from '../../ui/Keycaps';
import { keyFor, keysOf } from './keyboard';
import styles from './Overview.module.css';
import { useWords } from './words';

/** Keys of the computer that stand in one row, as their caps are named. */
const ALONE = [
  ['Enter', 'Return'],
  ['Escape', 'Escape'],
  ['Backspace', 'Backspace'],
] as const;
const SOFT = ['F1', 'F2', 'F3', 'F4'];
const VOLUME = ['+', '-'];

interface Row {
  readonly caps: readonly string[];
  readonly does: string;
}

/** The keys of this face that the computer's keys press. */
function rowsOf({ face, platform }: Pick<AppState, 'face' | 'platform'>, words: PageWords['phone']): readonly Row[] {
  const { caps } = words;
  const [control = ''] = capsOf('CommandOrControl', platform, caps);
  const soft = SOFT.filter((key) => keyFor(key, face) !== null);
  const volume = VOLUME.filter((key) => keyFor(key, face) !== null).map((key) => key.replace('-', '−'));
  const alone = ALONE.flatMap(([key, cap]) => {
    const pressed = keyFor(key, face);
    return pressed === null ? [] : [{ caps: [caps[cap]], does: nameOf(words.keyNames, pressed) }];
  });
  return [
    { caps: ['0–9', '*', '#'], does: words.phone.keypad },
    { caps: [caps.Up, caps.Down, caps.Left, caps.Right], does: words.phone.navigation },
    ...alone,
    ...(soft.length > 0 ? [{ caps: soft, does: words.phone.softKeys }] : []),
    { caps: volume, does: words.phone.volume },
    { caps: [control, 'V'], does: words.phone.paste },
    { caps: [control, '+', '−', '0'], does: words.phone.larger },
    { caps: ['?'], does: words.phone.overview },
  ];
}

/** Which key of the computer presses which key of the phone, and every name for a key sequence. */
export function Overview({ onClose }: { readonly onClose: () => void }) {
  const face = useApp((app) => app.face);
  const platform = useApp((app) => app.platform);
  const [holds, touches] = [useCan('hold'), useCan('touch')];
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.overview} aria-labelledby="overview" onClose={onClose}>
      <header>
        <h2 id="overview">{words.phone.overview}</h2>
        <IconButton icon="close" label={words.phone.close} onClick={onClose} />
      </header>
      <p className="soft">{holds ? words.phone.hold : words.phone.noHold}</p>
      {face.touch && touches && <p className="soft">{words.phone.touchOverview}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.phone.byKeyboard}</th>
            <th scope="col">{words.phone.onPhone}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf({ face, platform }, words).map(({ caps, does }) => (
            <tr key={does}>
              <td>
                <Keycaps caps={caps} />
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.phone.names}</h3>
      <p className={styles.names}>{[...keysOf(face)].join(' · ')}</p>
    </dialog>
  );
}
