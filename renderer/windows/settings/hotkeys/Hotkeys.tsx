import type { ReactNode } from 'react';
import type { HotkeyState } from '../../../../electron/contract/hotkeys/state';
import type { Problem } from '../../../../electron/contract/problem';
import type { AppState } from '../../../../electron/contract/state';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import notes from '../../../ui/notes.module.css';
import { Item } from '../../../ui/shown';
import { useWords } from '../words';
import { AddHotkey } from './AddHotkey';
import { HotkeyRow } from './HotkeyRow';
import styles from './Hotkeys.module.css';
import { useProof } from './use-proof';
import { useRecorder } from './use-recorder';

/** Hotkeys that do what the user has chosen. */
const isCustom = ({ run }: HotkeyState): boolean => run.do === 'press' || run.do === 'run-sequence';

/** Only Linux tells which text is selected, and not on every desktop. */
const isPossible = ({ run }: HotkeyState, { platform, selection }: Pick<AppState, 'platform' | 'selection'>): boolean =>
  run.do !== 'dial-selection' || selection || platform === 'linux';

/** Rows of hotkeys under their headings. */
function HotkeyTable({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  return (
    <table className={styles.hotkeys}>
      <thead>
        <tr>
          <th scope="col">{words.hotkeys.action}</th>
          <th scope="col" className={styles.keys}>
            {words.hotkeys.keys}
          </th>
          <td className={styles.actions} />
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** All hotkeys, each recorded by pressing it. */
export function Hotkeys() {
  const selection = useApp((app) => app.selection);
  const hotkeys = useApp((app) => app.hotkeys);
  const session = useApp((app) => app.session);
  const platform = useApp((app) => app.platform);
  const words = useWords();
  const text = words.hotkeys;
  const { change, said, refusal } = useChange();
  const proofs = useProof();
  const save = async (id: string, accelerator: string | null, code?: string, takeOver = false) => {
    const binding = { ...(takeOver ? { takeOver } : {}), ...(code === undefined ? {} : { code }) };
    const problem = await change({ do: 'change-hotkey', id, patch: { accelerator }, ...binding }, id);
    proofs.begin(problem === null && accelerator !== null ? id : null);
  };
  const recorder = useRecorder(save);
  const problemOf = (hotkey: HotkeyState): Problem | null => {
    if (hotkey.run.do === 'dial-selection' && !selection) return { code: 'no-selection' };
    return refusal(hotkey.id) ?? hotkey.problem;
  };
  const row = (hotkey: HotkeyState) => (
    <Item key={hotkey.id} id={hotkey.id}>
      <HotkeyRow
        hotkey={hotkey}
        recorder={recorder}
        problem={problemOf(hotkey)}
        onTakeOver={(accelerator) => void save(hotkey.id, accelerator, undefined, true)}
        saved={said(hotkey.id).saved}
        proof={proofs.of(hotkey.id)}
        onRemove={isCustom(hotkey) ? () => void change({ do: 'remove-hotkey', id: hotkey.id }, hotkey.id) : undefined}
      />
    </Item>
  );
  const shown = hotkeys.filter((hotkey) => isPossible(hotkey, { platform, selection }));
  const custom = shown.filter(isCustom);
  return (
    <>
      <p className="soft">{text.intro}</p>
      {session === 'wayland' && <p className={`${notes.warning} measure`}>{text.wayland}</p>}
      <HotkeyTable>{shown.filter((hotkey) => !isCustom(hotkey)).map(row)}</HotkeyTable>
      <h2>{text.custom}</h2>
      {custom.length > 0 && <HotkeyTable>{custom.map(row)}</HotkeyTable>}
      <AddHotkey />
    </>
  );
}
