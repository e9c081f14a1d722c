import type { HotkeyState } from '../../../../electron/contract/hotkeys/state';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import fieldStyles from '../../../ui/Field.module.css';
import { capsOf, Keycaps } from '../../../ui/Keycaps';
import notes from '../../../ui/notes.module.css';
import { TakeOver } from '../hotkeys/TakeOver';
import { useHotkeyNote } from '../hotkeys/use-hotkey-note';
import { useProof } from '../hotkeys/use-proof';
import { useRecorder } from '../hotkeys/use-recorder';
import { freeId } from '../phone-id';
import { useWords } from '../words';
import { hotkeysOf } from './run-hotkeys';
import styles from './SequenceHotkey.module.css';

/** A hotkey's id has 40 characters at most; a number may follow. */
const ID_BASE_CHARS = 36;

interface SequencesHotkey {
  readonly hotkey: HotkeyState;
  /** Whether it is in the list: else it is one that the sequence may get. */
  readonly isThere: boolean;
}

/** The hotkey of a sequence, or one that it may get. */
function useHotkey(sequence: Sequence): SequencesHotkey {
  const hotkeys = useApp((app) => app.hotkeys);
  const [hotkey] = hotkeysOf(hotkeys, sequence.id);
  const taken = hotkeys.map(({ id }) => id);
  const id = freeId(`run-${sequence.id}`.slice(0, ID_BASE_CHARS), taken);
  if (hotkey) return { hotkey, isThere: true };
  const run = { do: 'run-sequence', id: sequence.id } as const;
  return { hotkey: { id, accelerator: null, run, problem: null }, isThere: false };
}

/** The hotkey that starts a sequence, recorded right here. */
export function SequenceHotkey({ sequence }: { readonly sequence: Sequence }) {
  const platform = useApp((app) => app.platform);
  const words = useWords();
  const text = words.hotkeys;
  const { change, said, refusal } = useChange();
  const { hotkey, isThere } = useHotkey(sequence);
  const { id, run } = hotkey;
  const bind = (accelerator: string, binding: { readonly code?: string; readonly takeOver?: boolean }) =>
    change(
      isThere
        ? { do: 'change-hotkey', id, patch: { accelerator }, ...binding }
        : { do: 'add-hotkey', id, accelerator, run, ...binding },
    );
  const proofs = useProof();
  const recorder = useRecorder(async (_id, accelerator, code) => {
    if (accelerator !== null) {
      const problem = await bind(accelerator, code === undefined ? {} : { code });
      proofs.begin(problem ? null : id);
    } else if (hotkey.accelerator !== null) await change({ do: 'remove-hotkey', id });
  });
  const recording = recorder.id !== null;
  const proof = recording ? null : proofs.of(hotkey.id);
  const against = refusal() ?? hotkey.problem;
  const note = useHotkeyNote({ hotkey, recorder, problem: against });
  const takeOver = (accelerator: string) => void bind(accelerator, { takeOver: true });
  const caps = hotkey.accelerator === null ? [] : capsOf(hotkey.accelerator, platform, words.caps);
  return (
    <div className={!recording && note ? `${fieldStyles.field} ${notes.wrong}` : fieldStyles.field}>
      <span className={fieldStyles.name}>{words.sequences.hotkey}</span>
      <div className={fieldStyles.control}>
        {recording && <span className={styles.recording}>{text.recording}</span>}
        {!recording && (caps.length > 0 ? <Keycaps caps={caps} /> : <span className="soft">{text.none}</span>)}
        {recording ? (
          <Button onClick={recorder.stop}>{words.panel.cancel}</Button>
        ) : (
          <Button aria-label={text.recordFor(sequence.name)} onClick={() => recorder.start(hotkey.id)}>
            {text.record}
          </Button>
        )}
        <span className={notes.saved} role="status">
          {(proof && text.proof[proof]) ?? said().saved}
        </span>
        <p className={notes.note} role="status">
          {note}
        </p>
        {!recording && <TakeOver problem={against} name={sequence.name} onTakeOver={takeOver} />}
      </div>
    </div>
  );
}
