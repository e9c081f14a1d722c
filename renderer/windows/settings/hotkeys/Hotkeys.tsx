import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../../electron/contract/bridge';
import type { HotkeyState } from '../../../../electron/contract/state';
import { useOffhook } from '../../../stores/offhook';
import { AddHotkey } from './AddHotkey';
import { HotkeyRow } from './HotkeyRow';
import { useRecorder } from './use-recorder';

/** Hotkeys that do what the user has chosen. */
const isCustom = ({ run }: HotkeyState): boolean => run.do === 'press' || run.do === 'run-sequence';

/** Rows of hotkeys under their headings. */
function HotkeyTable({ children }: { readonly children: ReactNode }) {
  const { words } = useOffhook();
  return (
    <table className="hotkeys">
      <thead>
        <tr>
          <th scope="col">{words.hotkeys.action}</th>
          <th scope="col" className="keys">
            {words.hotkeys.keys}
          </th>
          <td className="hotkey-deeds" />
        </tr>
      </thead>
      {children}
    </table>
  );
}

/** All hotkeys, each recorded by pressing it. */
export function Hotkeys() {
  const { app, words, send } = useOffhook();
  const text = words.hotkeys;
  const [refused, setRefused] = useState<{ readonly id: string; readonly problem: Problem } | null>(null);
  const [savedId, setSavedId] = useState<string | null>(null);
  const recorder = useRecorder(async (id, accelerator) => {
    const hotkey = app.hotkeys.find((candidate) => candidate.id === id);
    if (!hotkey) return;
    const outcome = await send({ do: 'save-hotkey', id, accelerator, run: hotkey.run });
    setRefused(outcome.ok ? null : { id, problem: outcome.problem });
    setSavedId(outcome.ok ? id : null);
  });
  const row = (hotkey: HotkeyState) => (
    <HotkeyRow
      key={hotkey.id}
      hotkey={hotkey}
      recorder={recorder}
      problem={refused?.id === hotkey.id ? refused.problem : hotkey.problem}
      saved={savedId === hotkey.id}
      onRemove={isCustom(hotkey) ? () => void send({ do: 'remove-hotkey', id: hotkey.id }) : undefined}
    />
  );
  const custom = app.hotkeys.filter(isCustom);
  return (
    <>
      <p className="soft">{text.intro}</p>
      {app.session === 'wayland' && <p className="note measure">{text.wayland}</p>}
      <HotkeyTable>{app.hotkeys.filter((hotkey) => !isCustom(hotkey)).map(row)}</HotkeyTable>
      <h2>{text.custom}</h2>
      {custom.length > 0 && <HotkeyTable>{custom.map(row)}</HotkeyTable>}
      <AddHotkey />
    </>
  );
}
