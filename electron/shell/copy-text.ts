import { clipboard } from 'electron';
import { readClipboard } from './clipboard';

/** How long the system may take to make a text the clipboard's, in ms. */
const TAKEN_LIMIT_MS = 1_000;
const LOOK_EACH_MS = 20;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Puts a text on the clipboard; resolves when the next program that pastes gets it, or after about a second. */
export async function copyText(text: string): Promise<void> {
  // Electron answered at once before version 41, and with a promise since.
  await clipboard.writeText(text);
  for (let waited = 0; waited < TAKEN_LIMIT_MS; waited += LOOK_EACH_MS) {
    const now = await readClipboard();
    if (now.is === 'silent' || (now.is === 'text' && now.text === text)) return;
    await pause(LOOK_EACH_MS);
  }
}
