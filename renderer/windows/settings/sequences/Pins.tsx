import { useEffect, useRef, useState } from 'react';
import type { PinName } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button, IconButton } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import notes from '../../../ui/notes.module.css';
import { Item, useAim } from '../../../ui/shown';
import { useWhenDrawn } from '../../../ui/use-when-drawn';
import itemStyles from '../items.module.css';
import partStyles from '../part.module.css';
import { useWords } from '../words';
import { PinForm } from './PinForm';
import styles from './Pins.module.css';

/** The sequences that type a PIN, by their names. */
function useUsers(): (pin: string) => readonly string[] {
  const sequences = useApp((app) => app.sequences);
  return (pin) =>
    sequences
      .filter(({ steps }) => steps.some((step) => step.is === 'pin' && step.pin === pin))
      .map(({ name }) => name);
}

/** One PIN: its name, and the ways to change and to remove it. */
function PinItem({ pin, onRemoved }: { readonly pin: PinName; readonly onRemoved: () => void }) {
  const words = useWords();
  const text = words.sequences;
  const { change, said } = useChange();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const users = useUsers();
  const aim = useAim();
  useEffect(() => {
    if (aim?.field === 'pin' && aim.item === pin.id) setDoing('change');
  }, [aim, pin.id]);
  const head = useRef<HTMLDivElement>(null);
  const stop = () => setDoing(null);
  const remove = async () => {
    if ((await change({ do: 'remove-pin', id: pin.id })) === null) onRemoved();
  };
  return (
    <li>
      <div ref={head} className={styles.head}>
        <span className={styles.name}>
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
      {doing === 'change' && (
        <Item id={pin.id}>
          <PinForm
            pin={pin}
            onDone={() => {
              stop();
              head.current?.querySelector('button')?.focus();
            }}
          />
        </Item>
      )}
      {doing === 'remove' && (
        <ConfirmDialog
          title={text.pinRemove(pin.name)}
          text={text.pinRemoveQuestion(pin.name, users(pin.id))}
          yes={text.removeYes}
          no={words.maintenance.no}
          onYes={() => {
            stop();
            void remove();
          }}
          onNo={stop}
        />
      )}
      {said().trouble && doing === null && (
        <p className={notes.warning} role="alert">
          {said().trouble}
        </p>
      )}
    </li>
  );
}

/** The PINs that steps can type: their names; the digits are in the keychain. */
export function Pins() {
  const pins = useApp((app) => app.pins);
  const words = useWords();
  const text = words.sequences;
  const [adding, setAdding] = useState(false);
  const adder = useRef<HTMLDivElement>(null);
  const whenDrawn = useWhenDrawn();
  const focusAdd = () => whenDrawn(() => adder.current?.querySelector('button')?.focus());
  return (
    <section className={partStyles.part} aria-labelledby="pins">
      <h2 id="pins">{text.pins}</h2>
      <p className={`soft measure ${partStyles.intro}`}>{text.pinsIntro}</p>
      {pins.length > 0 && (
        <ul className={`${itemStyles.list} ${styles.pins}`} aria-label={text.pinList}>
          {pins.map((pin) => (
            <PinItem key={pin.id} pin={pin} onRemoved={focusAdd} />
          ))}
        </ul>
      )}
      <div ref={adder}>
        {adding ? (
          <PinForm
            pin={null}
            onDone={() => {
              setAdding(false);
              focusAdd();
            }}
          />
        ) : (
          <Button onClick={() => setAdding(true)}>{text.pinAdd}</Button>
        )}
      </div>
    </section>
  );
}
