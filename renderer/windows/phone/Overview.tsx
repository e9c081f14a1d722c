import { useEffect, useRef } from 'react';
import { nameOf } from '../../messages/say';
import { useOffhook } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { Keycaps } from '../../ui/Keycaps';
import { KEYBOARD, keyFor, keysOf } from './keyboard';

const CAP_NAMES: Readonly<Record<string, 'Up' | 'Down' | 'Left' | 'Right' | 'Return' | 'Escape' | 'Backspace'>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  Escape: 'Escape',
  Backspace: 'Backspace',
};

/** Which key of the computer presses which key of the phone, and every name for a key sequence. */
export function Overview({ onClose }: { readonly onClose: () => void }) {
  const { app, words } = useOffhook();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows = Object.keys(KEYBOARD).flatMap((key) => {
    const pressed = keyFor(key, app.face);
    return pressed === null ? [] : [{ cap: CAP_NAMES[key], key, pressed }];
  });
  return (
    <dialog ref={dialog} className="overview" aria-labelledby="overview" onClose={onClose}>
      <header>
        <h2 id="overview">{words.phone.overview}</h2>
        <IconButton icon="close" label={words.phone.close} onClick={onClose} />
      </header>
      <p className="soft">{words.phone.hold}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.phone.byKeyboard}</th>
            <th scope="col">{words.phone.onPhone}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Keycaps caps={['0–9', '*', '#']} />
            </td>
            <td>{words.phone.keypad}</td>
          </tr>
          {rows.map(({ cap, key, pressed }) => (
            <tr key={key}>
              <td>
                <Keycaps caps={[cap ? words.caps[cap] : key]} />
              </td>
              <td>{nameOf(words.keyNames, pressed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.phone.names}</h3>
      <p className="names">{[...keysOf(app.face)].join('  ')}</p>
    </dialog>
  );
}
