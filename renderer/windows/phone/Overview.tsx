import { useEffect, useRef } from 'react';
import { nameOf } from '../../messages/say';
import { can, type Offhook, useOffhook } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { capsOf, Keycaps } from '../../ui/Keycaps';
import { keyFor, keysOf } from './keyboard';

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
function rowsOf({ app, words }: Offhook): readonly Row[] {
  const { caps } = words;
  const [control = ''] = capsOf('CommandOrControl', app.platform, caps);
  const soft = SOFT.filter((key) => keyFor(key, app.face) !== null);
  const volume = VOLUME.filter((key) => keyFor(key, app.face) !== null).map((key) => key.replace('-', '−'));
  const alone = ALONE.flatMap(([key, cap]) => {
    const pressed = keyFor(key, app.face);
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
  const offhook = useOffhook();
  const { app, words } = offhook;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="overview" aria-labelledby="overview" onClose={onClose}>
      <header>
        <h2 id="overview">{words.phone.overview}</h2>
        <IconButton icon="close" label={words.phone.close} onClick={onClose} />
      </header>
      <p className="soft">{can(app, 'hold') ? words.phone.hold : words.phone.noHold}</p>
      {app.face.touch && can(app, 'touch') && <p className="soft">{words.phone.touchOverview}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.phone.byKeyboard}</th>
            <th scope="col">{words.phone.onPhone}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(offhook).map(({ caps, does }) => (
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
      <p className="names">{[...keysOf(app.face)].join(' · ')}</p>
    </dialog>
  );
}
