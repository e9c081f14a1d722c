import { KeptTyping as KeptText } from '../../contract/keys/typed';
import type { Edited, VersionedTexts } from '../../settings/versioned-texts';
import { withoutPins } from './input';
import { type Change, type KeptTyping, type TypedStore, typedInMemory } from './typed-store';

const parsed = (text: string | null): KeptTyping | null => {
  try {
    const kept = text === null ? null : KeptText.safeParse(JSON.parse(text));
    return kept?.success ? kept.data : null;
  } catch {
    return null; // Not ours: nothing is known of this phone.
  }
};

/** No PIN is ever written down: other processes do not know that it was typed. */
const printed = (kept: KeptTyping | null): string | null =>
  kept &&
  JSON.stringify({
    ...kept,
    before: withoutPins(kept.before),
    pieces: kept.pieces.filter(({ strokes }) => !strokes.some((stroke) => stroke.is === 'digits' && stroke.pin)),
  });

/** The typed digits, kept in texts that every Offhook of this user's changes; where that fails, in this process. */
export function typedInTexts(texts: VersionedTexts, failed: (error: unknown) => void): TypedStore {
  const ours = typedInMemory();
  /** As we have written it last, with PINs. */
  const last = new Map<string, { readonly text: string | null; readonly kept: KeptTyping | null }>();

  return {
    owner: texts.owner,
    change(address, edit) {
      let written: { text: string | null; kept: KeptTyping | null } | null = null;
      const editText = (text: string | null): Edited<ReturnType<typeof edit>['result']> => {
        const known = last.get(address);
        const { kept, result }: Change<ReturnType<typeof edit>['result']> = edit(
          known && known.text === text ? known.kept : parsed(text),
        );
        written = { kept, text: printed(kept) };
        return { text: written.text, result };
      };
      try {
        const result = texts.change(address, editText);
        if (written) last.set(address, written);
        return result;
      } catch (error) {
        failed(error);
        return ours.change(address, edit);
      }
    },
  };
}
