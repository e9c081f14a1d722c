import type { HotkeyState } from '../../../../electron/contract/hotkeys/state';
import type { Problem } from '../../../../electron/contract/problem';
import { nameOfHotkey } from '../../../messages/hotkey-name';
import { useApp } from '../../../stores/offhook';
import { Button, IconButton } from '../../../ui/Button';
import { capsOf, Keycaps } from '../../../ui/Keycaps';
import notes from '../../../ui/notes.module.css';
import { useShown } from '../../../ui/shown';
import { useWords } from '../words';
import styles from './Hotkeys.module.css';
import { TakeOver } from './TakeOver';
import { useHotkeyNote } from './use-hotkey-note';
import type { Proof } from './use-proof';
import type { Recorder } from './use-recorder';

interface Props {
  readonly hotkey: HotkeyState;
  readonly recorder: Recorder;
  readonly problem: Problem | null;
  readonly saved: string | undefined;
  /** How its trial stands; null: there is none. */
  readonly proof: Proof | null;
  readonly onRemove?: (() => void) | undefined;
  /** Takes the keys from the hotkey that has them. */
  readonly onTakeOver: (accelerator: string) => void;
}

/** The action of a hotkey, its keys as caps, and their fault. */
export function HotkeyRow({ hotkey, recorder, problem, saved, proof, onRemove, onTakeOver }: Props) {
  const sequences = useApp((app) => app.sequences);
  const platform = useApp((app) => app.platform);
  const words = useWords();
  const text = words.hotkeys;
  const { id, accelerator } = hotkey;
  const shown = useShown<HTMLDivElement>('hotkey');
  const name = nameOfHotkey(hotkey, sequences, words);
  const recording = recorder.id === id;
  const caps = accelerator === null ? [] : capsOf(accelerator, platform, words.caps);
  const note = useHotkeyNote({ hotkey, recorder, problem });
  const tried = !recording && proof !== null ? proof : null;
  const isAsking = recording || tried === 'waiting';
  const isWrong = tried === 'lost' || (note !== undefined && tried !== 'heard');
  return (
    <tbody>
      <tr>
        <th scope="row" className={styles.name}>
          {name}
        </th>
        <td>
          {recording && <span className={styles.recording}>{text.recording}</span>}
          {!recording && (caps.length > 0 ? <Keycaps caps={caps} /> : <span className="soft">{text.none}</span>)}
        </td>
        <td>
          <div {...shown} className={styles.buttons}>
            {recording ? (
              <Button onClick={recorder.stop}>{words.panel.cancel}</Button>
            ) : (
              <Button aria-label={text.recordFor(name)} onClick={() => recorder.start(id)}>
                {text.record}
              </Button>
            )}
            {onRemove && <IconButton icon="close" label={text.removeFor(name)} onClick={onRemove} />}
          </div>
        </td>
      </tr>
      <tr>
        <td colSpan={3} className={styles.note}>
          <p className={isAsking ? 'soft' : isWrong ? notes.trouble : notes.saved} role="status">
            {(tried && text.proof[tried]) ?? note ?? saved}
          </p>
          {!recording && <TakeOver problem={problem} name={name} onTakeOver={onTakeOver} />}
        </td>
      </tr>
    </tbody>
  );
}
