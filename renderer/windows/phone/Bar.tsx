import type { Zoom } from '../../../electron/contract/program/preferences';
import { useActivePhone, useApp, useCan, useSend } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { StatusDot } from '../../ui/StatusDot';
import dot from '../../ui/StatusDot.module.css';
import { useTitle } from '../use-title';
import styles from './Bar.module.css';
import { PictureButtons } from './PictureButtons';
import { useWords } from './words';
import { ZOOMS } from './zoom';

interface ZoomProps {
  readonly onZoom: (zoom: Zoom) => void;
}

/** How large the phone is drawn. */
function ZoomList({ onZoom }: ZoomProps) {
  const phoneWindow = useApp((app) => app.phoneWindow);
  const words = useWords();
  const nameOf = (zoom: Zoom) => (zoom === 'fit' ? words.phone.fit : words.phone.percent(zoom));
  return (
    <select
      className={styles.zoom}
      aria-label={words.phone.zoom}
      title={words.phone.zoom}
      value={phoneWindow.zoom}
      onChange={(event) => {
        const chosen = ZOOMS.find((zoom) => String(zoom) === event.target.value);
        if (chosen !== undefined) onZoom(chosen);
        // From here on the keyboard belongs to the phone again.
        event.target.blur();
      }}
    >
      {ZOOMS.map((zoom) => (
        <option key={zoom} value={zoom}>
          {nameOf(zoom)}
        </option>
      ))}
    </select>
  );
}

interface Props extends ZoomProps {
  readonly labelling: boolean;
  readonly onLabelling: (on: boolean) => void;
  readonly onOverview: () => void;
  readonly onNote: (note: string) => void;
}

/** The parts around the face: the phone's name and state, zoom, its picture, labels, always on top, keys overview. */
export function Bar({ labelling, onLabelling, onZoom, onOverview, onNote }: Props) {
  const phone = useActivePhone();
  const phoneWindow = useApp((app) => app.phoneWindow);
  const connectionStatus = useApp((app) => app.connectionStatus);
  const canDisplay = useCan('display');
  const words = useWords();
  const send = useSend();
  const name = phone?.name ?? '';
  const { onTop } = phoneWindow;
  useTitle(words.phone.title(name));
  return (
    <header className={styles.bar}>
      <div className={styles.who}>
        <h1>{name}</h1>
        <p className={dot.line}>
          <StatusDot status={connectionStatus.is} />
          <span>{words.connectionStatus(connectionStatus)}</span>
        </p>
      </div>
      <div className={styles.tools}>
        <ZoomList onZoom={onZoom} />
        <IconButton
          icon="pencil"
          label={words.phone.labelKeys}
          aria-pressed={labelling}
          onClick={() => onLabelling(!labelling)}
        />
        {canDisplay && <PictureButtons onNote={onNote} />}
        <IconButton
          icon="pin"
          label={words.phone.onTop}
          aria-pressed={onTop}
          onClick={() => send({ do: 'keep-phone-window-on-top', on: !onTop })}
        />
        <IconButton icon="question" label={words.phone.overview} onClick={onOverview} />
      </div>
    </header>
  );
}
