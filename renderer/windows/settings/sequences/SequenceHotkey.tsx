import type { HotkeyState } from '../../../../electron/contract/hotkeys/state';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import { useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { capsOf, Keycaps } from '../../../ui/Keycaps';
import { TakeOver } from '../hotkeys/TakeOver';
import { useHotkeyNote } from '../hotkeys/use-hotkey-note';
import { useProof } from '../hotkeys/use-proof';
import { useRecorder } from '../hotkeys/use-recorder';
import { freeId } from '../phone-id';
import { useSave } from '../use-save';
import { hotkeysOf } from './run-hotkeys';

/** A hotkey's id has 40 characters at most; a number may follow. */
const ID_BASE_CHARS = 36;

/** The hotkey of a sequence, or one that it may get. */
function useHotkey(sequence: Sequence): HotkeyState {
  const { app } = useOffhook();
  const [hotkey] = hotkeysOf(app.hotkeys, sequence.id);
  const taken = app.hotkeys.map(({ id }) => id);
  const id = freeId(`run-${sequence.id}`.slice(0, ID_BASE_CHARS), taken);
  return hotkey ?? { id, accelerator: null, run: { do: 'run-sequence', id: sequence.id }, problem: null };
}

/** The hotkey that starts a sequence, recorded right here. */
export function SequenceHotkey({ sequence }: { readonly sequence: Sequence }) {
  const { app, words } = useOffhook();
  const text = words.hotkeys;
  const { save, saved, problem } = useSave();
  const hotkey = useHotkey(sequence);
  const proofs = useProof();
  const recorder = useRecorder(async (id, accelerator, code) => {
    const keys = { accelerator, ...(code === undefined ? {} : { code }) };
    if (accelerator !== null) {
      const isSaved = await save({ do: 'save-hotkey', id, ...keys, run: hotkey.run });
      proofs.begin(isSaved ? id : null);
    } else if (hotkey.accelerator !== null) await save({ do: 'remove-hotkey', id });
  });
  const recording = recorder.id !== null;
  const proof = recording ? null : proofs.of(hotkey.id);
  const against = problem ?? hotkey.problem;
  const note = useHotkeyNote({ hotkey, recorder, problem: against });
  const takeOver = (accelerator: string) =>
    void save({ do: 'save-hotkey', id: hotkey.id, accelerator, run: hotkey.run, takeOver: true });
  const caps = hotkey.accelerator === null ? [] : capsOf(hotkey.accelerator, app.platform, words.caps);
  return (
    <div className={!recording && note ? 'field wrong' : 'field'}>
      <span className="field-name">{words.sequences.hotkey}</span>
      <div className="field-control">
        {recording && <span className="recording">{text.recording}</span>}
        {!recording && (caps.length > 0 ? <Keycaps caps={caps} /> : <span className="soft">{text.none}</span>)}
        {recording ? (
          <Button onClick={recorder.stop}>{words.panel.cancel}</Button>
        ) : (
          <Button aria-label={text.recordFor(sequence.name)} onClick={() => recorder.start(hotkey.id)}>
            {text.record}
          </Button>
        )}
        <span className="saved" role="status">
          {(proof && text.proof[proof]) ?? (saved && words.settings.saved)}
        </span>
        <p className="field-note" role="status">
          {note}
        </p>
        {!recording && <TakeOver problem={against} name={sequence.name} onTakeOver={takeOver} />}
      </div>
    </div>
  );
}
