import type { ClipboardText } from '../app/desktop';
import { TEXT_MOST_CHARS } from '../contract/dial-commands';
import { clipboardText, formats, selectedText } from './clipboard-parts';
import { isSecret } from './secret-clipboard';

/** How often the clipboard is looked at while somebody watches it: no system tells Electron of a change. */
const LOOK_EACH_MS = 800;

/** The clipboard's text at this moment. */
export async function readClipboard(): Promise<ClipboardText> {
  if (await isSecret(formats, process.platform)) return { is: 'secret' };
  const text = (await clipboardText()).slice(0, TEXT_MOST_CHARS);
  // A password manager may have taken the clipboard between the two questions.
  return (await isSecret(formats, process.platform)) ? { is: 'secret' } : { is: 'text', text };
}

/** The text that is selected at this moment (X11's primary selection). */
export const readSelection = async (): Promise<string> => (await selectedText()).slice(0, TEXT_MOST_CHARS);

/** Tells each text that is copied from now on, and no secret; returns the way to stop. */
export function watchClipboard(listener: (text: string) => void): () => void {
  let last: string | null = null;
  let looking = false;
  let stopped = false;
  const look = async (): Promise<void> => {
    const now = await readClipboard();
    if (stopped || now.is === 'secret' || now.text === last) return;
    const isFirst = last === null;
    last = now.text;
    if (!isFirst && now.text.trim() !== '') listener(now.text);
  };
  const lookOnce = (): void => {
    // Whoever has the clipboard may take their time.
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  };
  lookOnce();
  const timer = setInterval(lookOnce, LOOK_EACH_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
