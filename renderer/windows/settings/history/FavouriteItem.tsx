import { useRef, useState } from 'react';
import type { Favourite } from '../../../../electron/contract/history/history';
import { useApp, useSend } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button, IconButton } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import notes from '../../../ui/notes.module.css';
import { useWhenDrawn } from '../../../ui/use-when-drawn';
import { useWords } from '../words';
import { DialNote } from './DialNote';
import { FavouriteForm } from './FavouriteForm';
import lineStyles from './line.module.css';
import { useDial } from './use-dial';

interface Props {
  readonly favourite: Favourite;
  readonly onRemoved: () => void;
}

/** One favourite: its name, its number, and its buttons. */
export function FavouriteItem({ favourite, onRemoved }: Props) {
  const pins = useApp((app) => app.pins);
  const words = useWords();
  const send = useSend();
  const text = words.history;
  const { id, name, number } = favourite;
  const dialling = useDial(send);
  const { change, said } = useChange();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const pin = favourite.pin && (pins.find((one) => one.id === favourite.pin)?.name ?? text.pinGone);
  const whenDrawn = useWhenDrawn();
  const changed = () => {
    setDoing(null);
    whenDrawn(() => actions.current?.querySelector<HTMLElement>('[data-does="change"]')?.focus());
  };
  const remove = async () => {
    if ((await change({ do: 'remove-favourite', id })) === null) onRemoved();
  };
  return (
    <li>
      <div className={lineStyles.line}>
        <div className={lineStyles.what}>
          <strong>{name}</strong>
          <span className={lineStyles.number}>{number}</span>
          {pin && <span className={`soft ${lineStyles.facts}`}>{text.withPin(pin)}</span>}
        </div>
        <div ref={actions} className={lineStyles.actions}>
          <Button aria-label={text.dial(name)} onClick={() => void dialling.dial({ do: 'dial-favourite', id })}>
            {words.panel.dial}
          </Button>
          <IconButton
            icon="pencil"
            data-does="change"
            label={text.change(name)}
            aria-expanded={doing === 'change'}
            onClick={() => setDoing('change')}
          />
          <IconButton icon="close" label={text.remove(name)} onClick={() => setDoing('remove')} />
        </div>
      </div>
      <DialNote words={words} subject={name} dialling={dialling} />
      {doing === 'change' && <FavouriteForm favourite={favourite} onDone={changed} />}
      {doing === 'remove' && (
        <ConfirmDialog
          title={text.remove(name)}
          text={text.removeQuestion(name)}
          yes={text.removeYes}
          no={text.keepAsItIs}
          onYes={() => {
            setDoing(null);
            void remove();
          }}
          onNo={() => setDoing(null)}
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
