import { mustRun, runTool } from './tool';
import { until } from './until';

type Selection = 'clipboard' | 'primary';

/** Presses a key chord on the real keyboard of this display: `ctrl+alt+shift+d`, `Return`. */
export const pressKeys = async (...chords: readonly string[]): Promise<void> => {
  await mustRun('xdotool', ['key', '--clearmodifiers', ...chords]);
};

/** Types text into the window that has the focus. */
export const typeText = async (text: string): Promise<void> => {
  await mustRun('xdotool', ['type', '--clearmodifiers', '--', text]);
};

/** The ids of the visible windows whose title matches a regular expression. */
async function windowsNamed(title: string): Promise<readonly string[]> {
  // xdotool ends with 1 when it finds none.
  const { stdout } = await runTool('xdotool', ['search', '--onlyvisible', '--name', title]);
  return stdout.split('\n').filter((line) => line !== '');
}

/** The window manager has so long for a request, before it is asked again. */
const FOCUS_AGAIN_MS = 2_000;

/** The window that has the keyboard by the window manager's word and by the X server's; an empty string: none, or they differ. */
async function focusedId(): Promise<string> {
  const [active, focused] = await Promise.all(
    ['getactivewindow', 'getwindowfocus'].map(async (wish) => (await runTool('xdotool', [wish])).stdout.trim()),
  );
  return active !== undefined && active === focused ? active : '';
}

/** The title of the window that has the focus, or an empty string. */
export const focusedTitle = async (): Promise<string> =>
  (await runTool('xdotool', ['getactivewindow', 'getwindowname'])).stdout.trim();

/**
 * Gives a window whose title matches a regular expression the focus, and waits until it has it. Asked again and again: the
 * window manager passes over a window that it does not know yet, or that is about to go.
 */
export const focusWindow = async (title: string): Promise<void> => {
  await until(`a window named ${title} to have the focus`, async () => {
    const [id] = await windowsNamed(title);
    if (id === undefined) return false;
    if ((await focusedId()) === id) return true;
    await runTool('xdotool', ['windowactivate', id]);
    return until('the focus', async () => (await focusedId()) === id, FOCUS_AGAIN_MS).catch(() => false);
  });
};

/** Puts text into the clipboard (or the selection), as another program would. */
export const copyText = async (text: string, selection: Selection = 'clipboard'): Promise<void> => {
  await mustRun('xclip', ['-selection', selection, '-in'], { input: text, leavesChild: true });
  // xclip ends when its child is about to take the selection, and not when it has: a quick reader may get the old text.
  await until('the copied text', async () => (await pastedText(selection)) === text);
};

/** The text that another program would paste; an empty string when there is none. */
export const pastedText = async (selection: Selection = 'clipboard'): Promise<string> =>
  (await runTool('xclip', ['-selection', selection, '-out'])).stdout;

/** Leaves an empty text in the clipboard. */
export const clearClipboard = (): Promise<void> => copyText('');
