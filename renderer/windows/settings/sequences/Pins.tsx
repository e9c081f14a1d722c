import { useRef, useState } from 'react';
import type { PinName } from '../../../../electron/contract/sequence';
import { useOffhook } from '../../../stores/offhook';
import { Button, IconButton } from '../../../ui/Button';
import { Question } from '../Question';
import { PinForm } from './PinForm';

/** The sequences that type a PIN, by their names. */
function useUsers(): (pin: string) => readonly string[] {
  const { app } = useOffhook();
  return (pin) =>
    app.sequences
      .filter(({ steps }) => steps.some((step) => step.is === 'pin' && step.pin === pin))
      .map(({ name }) => name);
}

/** One PIN: its name, and the ways to change and to remove it. */
function PinItem({ pin }: { readonly pin: PinName }) {
  const { words, send } = useOffhook();
  const text = words.sequences;
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const users = useUsers();
  const stop = () => setDoing(null);
  return (
    <li>
      <div className="pin-head">
        <span className="pin-name">
          {pin.name} <span className="soft">{text.pinKept}</span>
        </span>
        <Button
          aria-label={text.pinChange(pin.name)}
          aria-expanded={doing === 'change'}
          onClick={() => setDoing('change')}
        >
          {text.change}
        </Button>
        <IconButton icon="close" label={text.pinRemove(pin.name)} onClick={() => setDoing('remove')} />
      </div>
      {doing === 'change' && <PinForm pin={pin} onDone={stop} />}
      {doing === 'remove' && (
        <Question
          text={text.pinRemoveQuestion(pin.name, users(pin.id))}
          yes={text.removeYes}
          onYes={() => void send({ do: 'remove-pin', id: pin.id })}
          onNo={stop}
        />
      )}
    </li>
  );
}

/** The PINs that steps can type: their names; the digits are in the keychain. */
export function Pins() {
  const { app, words } = useOffhook();
  const text = words.sequences;
  const [adding, setAdding] = useState(false);
  const adder = useRef<HTMLDivElement>(null);
  return (
    <section className="part" aria-labelledby="pins">
      <h2 id="pins">{text.pins}</h2>
      <p className="soft measure">{text.pinsIntro}</p>
      {app.pins.length > 0 && (
        <ul className="phones pins" aria-label={text.pinList}>
          {app.pins.map((pin) => (
            <PinItem key={pin.id} pin={pin} />
          ))}
        </ul>
      )}
      <div ref={adder}>
        {adding ? (
          <PinForm
            pin={null}
            onDone={() => {
              setAdding(false);
              requestAnimationFrame(() => adder.current?.querySelector('button')?.focus());
            }}
          />
        ) : (
          <Button onClick={() => setAdding(true)}>{text.pinAdd}</Button>
        )}
      </div>
    </section>
  );
}
