import type { ClipboardText } from '../app/kernel/desktop';
import { type Display, sharedDisplay } from '../linux/display';
import { versionOf, watchSelection } from '../linux/selection-changes';
import { formsOf, type Limits, type Selection, SilentOwnerError, textOf } from '../linux/selections';
import { isSecret } from './secret-clipboard';

/** UTF-8 takes at most so many bytes for a character of JavaScript's. */
const CHAR_BYTES_MOST = 3;

/** What a limit is for: the whole question, to an owner that may be busy, or hang. */
interface HowMuch {
  readonly charsMost: number;
  readonly limitMs: number;
}

/** The forms on offer say by their names alone whether a password manager has marked it. */
const isMarked = (forms: readonly string[]): Promise<boolean> =>
  isSecret({ has: async (form) => forms.includes(form), read: async () => Buffer.alloc(0) }, 'linux');

async function read(display: Display, selection: Selection, limits: Limits): Promise<ClipboardText> {
  const version = await versionOf(display, selection);
  const forms = await formsOf(display, selection, limits.over);
  const said: ClipboardText = (await isMarked(forms))
    ? { is: 'secret' }
    : { is: 'text', text: await textOf(display, selection, forms, limits) };
  // A password manager may have taken the clipboard between the two questions.
  return (await versionOf(display, selection)) === version ? said : read(display, selection, limits);
}

const silentWhen = (over: AbortSignal): Promise<ClipboardText> =>
  new Promise((resolve) => {
    over.addEventListener('abort', () => resolve({ is: 'silent' }), { once: true });
  });

/**
 * The text copied, or selected, at this moment, asked of the X server itself: nothing but this question waits for the
 * program that owns it.
 *
 * @throws Error where there is no X server that lets us in
 */
export async function readOverX(selection: Selection, { charsMost, limitMs }: HowMuch): Promise<ClipboardText> {
  const display = await sharedDisplay();
  const over = AbortSignal.timeout(limitMs);
  try {
    const said = await Promise.race([
      read(display, selection, { bytesMost: charsMost * CHAR_BYTES_MOST, over }),
      // The X server itself may stand still.
      silentWhen(over),
    ]);
    return said.is === 'text' ? { is: 'text', text: said.text.slice(0, charsMost) } : said;
  } catch (error) {
    if (error instanceof SilentOwnerError) return { is: 'silent' };
    throw error;
  }
}

/**
 * Tells each time when another text, or anything else, is copied, and, once, when the connection to the X server has ended;
 * null: this X server does not tell.
 */
export async function watchOverX(changed: () => void, ended: () => void): Promise<(() => void) | null> {
  const display = await sharedDisplay();
  const unwatch = await watchSelection(display, 'CLIPBOARD', changed);
  if (!unwatch) return null;
  const unheed = display.onEnd(ended);
  return () => {
    unwatch();
    unheed();
  };
}
