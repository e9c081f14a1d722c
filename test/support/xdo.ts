import { mustRun, runTool } from './tool';
import { until } from './until';

type Selection = 'clipboard' | 'primary';

/** Presses a key chord on the real keyboard of this display: `ctrl+alt+shift+d`, `Return`. */
export const pressKeys = async (...chords: readonly string[]): Promise<void> => {
  await mustRun('xdotool', ['key', '--clearmodifiers', ...chords]);
};

/** Types text into whatever has the focus. */
export const typeText = async (text: string): Promise<void> => {
  await mustRun('xdotool', ['type', '--clearmodifiers', '--', text]);
};

/** The ids of the visible windows whose title matches a regular expression. */
async function windowsNamed(title: string): Promise<readonly string[]> {
  // xdotool ends with 1 when it finds none.
  const { stdout } = await runTool('xdotool', ['search', '--onlyvisible', '--name', title]);
  return stdout.split('\n').filter((line) => line !== '');
}

/** The title of the window that has the focus, or an empty string. */
export const focusedTitle = async (): Promise<string> =>
  (await runTool('xdotool', ['getactivewindow', 'getwindowname'])).stdout.trim();

/** Gives a window the focus and waits until it has it. */
export async function focusWindow(title: string): Promise<void> {
  const [id] = await until(`a window named ${title}`, async () => {
    const found = await windowsNamed(title);
    return found.length > 0 && found;
  });
  await mustRun('xdotool', ['windowactivate', '--sync', String(id)]);
}

/** Puts text into the clipboard (or the selection), as another program would. */
export const copyText = async (text: string, selection: Selection = 'clipboard'): Promise<void> => {
  await mustRun('xclip', ['-selection', selection, '-in'], { input: text, leavesChild: true });
  // xclip ends when its child is about to take the selection, and not when it has: whoever asks at once may get the old text.
  await until('the copied text', async () => (await pastedText(selection)) === text);
};

/** What another program would paste; an empty string when there is no text. */
export const pastedText = async (selection: Selection = 'clipboard'): Promise<string> =>
  (await runTool('xclip', ['-selection', selection, '-out'])).stdout;

/** Leaves an empty text in the clipboard. */
export const clearClipboard = (): Promise<void> => copyText('');
