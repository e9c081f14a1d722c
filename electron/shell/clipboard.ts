import type { ClipboardText } from '../app/kernel/desktop';
import { TEXT_MOST_CHARS } from '../contract/limits';
import type { Selection } from '../linux/selections';
import { clipboardText, formats, selectedText } from './clipboard-parts';
import { isSecret } from './secret-clipboard';
import { isOnX11 } from './surroundings';
import { readOverX, watchOverX } from './x11-clipboard';

/** How long the program that owns the clipboard may take to answer, in ms. */
const OWNER_LIMIT_MS = 1_000;
/** How often the clipboard is looked at while Offhook watches it, where the system does not tell of a change. */
const LOOK_EACH_MS = 800;

const SILENT = { is: 'silent' } as const;

/** The answer of Electron's own clipboard, which may wait for the program that owns it. */
function inTime(work: Promise<ClipboardText>): Promise<ClipboardText> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ClipboardText>((resolve) => {
    timer = setTimeout(() => resolve(SILENT), OWNER_LIMIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function readElectrons(): Promise<ClipboardText> {
  if (await isSecret(formats, process.platform)) return { is: 'secret' };
  const text = (await clipboardText()).slice(0, TEXT_MOST_CHARS);
  // A password manager may have taken the clipboard between the two questions.
  return (await isSecret(formats, process.platform)) ? { is: 'secret' } : { is: 'text', text };
}

/**
 * Under X11 Electron's main process stands still until the owner answers (measured: 24 s for one that hangs), so the X server
 * is asked over a connection of our own. Where it does not let us in, and elsewhere, Electron reads.
 */
async function read(selection: Selection, electrons: () => Promise<ClipboardText>): Promise<ClipboardText> {
  if (!isOnX11()) return inTime(electrons());
  return readOverX(selection, { charsMost: TEXT_MOST_CHARS, limitMs: OWNER_LIMIT_MS }).catch(() => inTime(electrons()));
}

/** The clipboard's text at this moment. */
export const readClipboard = (): Promise<ClipboardText> => read('CLIPBOARD', readElectrons);

/** The text that is selected at this moment (X11's primary selection). */
export const readSelection = (): Promise<ClipboardText> =>
  read('PRIMARY', async () => ({ is: 'text', text: (await selectedText()).slice(0, TEXT_MOST_CHARS) }));

/** Calls `changed` whenever the clipboard may hold something new; returns the way to stop. */
function watchChanges(changed: () => void): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  const poll = (): (() => void) => {
    const timer = setInterval(changed, LOOK_EACH_MS);
    return () => clearInterval(timer);
  };
  const begin = async (): Promise<void> => {
    stop = (isOnX11() ? await watchOverX(changed, again).catch(() => null) : null) ?? poll();
    if (stopped) stop();
  };
  const again = (): void => {
    if (!stopped) setTimeout(() => void begin(), LOOK_EACH_MS).unref();
  };
  void begin();
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Tells each text that is copied from now on, and no secret; returns the way to stop. */
export function watchClipboard(listener: (text: string) => void): () => void {
  let last: string | null = null;
  let looking = false;
  let missed = false;
  let stopped = false;
  const look = async (): Promise<void> => {
    const now = await readClipboard();
    if (stopped || now.is !== 'text' || now.text === last) return;
    const isFirst = last === null;
    last = now.text;
    if (!isFirst && now.text.trim() !== '') listener(now.text);
  };
  const lookOnce = (): void => {
    // The owner may take its time. A change meanwhile is looked at afterwards.
    missed = looking;
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
      if (missed && !stopped) lookOnce();
    });
  };
  lookOnce();
  const stop = watchChanges(lookOnce);
  return () => {
    stopped = true;
    stop();
  };
}
