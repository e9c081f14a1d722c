import { useCallback, useState } from 'react';
import { useApp } from '../../stores/offhook';

interface EditedKey {
  /** The function key whose editor is open; null: none is. */
  readonly edited: string | null;
  readonly edit: (key: string) => void;
  readonly close: () => void;
}

/** The function key that is edited; a key of one phone is none of another's. */
export function useEditedKey(): EditedKey {
  const phone = useApp((app) => app.activePhone);
  const face = useApp((app) => app.face);
  const [chosen, choose] = useState<{ readonly phone: string; readonly key: string } | null>(null);
  const isThere = chosen?.phone === phone && face.functionKeys.keys.some(({ key }) => key === chosen.key);
  const edit = useCallback((key: string) => choose({ phone, key }), [phone]);
  const close = useCallback(() => {
    choose(null);
    // The keyboard goes on where it was.
    if (chosen) document.querySelector<HTMLElement>(`[data-key="${chosen.key}"]`)?.focus();
  }, [chosen]);
  return { edited: isThere ? chosen.key : null, edit, close };
}
