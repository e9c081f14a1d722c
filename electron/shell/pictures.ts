import { access, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, ClipboardItem, clipboard, dialog, type NativeImage, nativeImage } from 'electron';
import type { Problem } from '../contract/problem';
import { codeOf } from '../settings/error-code';

const notSaved = (error: unknown): Problem => ({
  code: 'picture-not-saved',
  reason: codeOf(error),
});

/** How pictures were put there before Electron's clipboard became the one of web pages. */
interface OlderClipboard {
  writeImage(image: NativeImage): void;
}
const isOlder = (board: object): board is OlderClipboard => 'writeImage' in board;

/** Puts a PNG on the clipboard as a picture. */
export async function copyImage(png: Uint8Array): Promise<Problem | null> {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const image = nativeImage.createFromBuffer(bytes);
  if (image.isEmpty()) return { code: 'picture-not-saved', reason: 'no picture' };
  if (isOlder(clipboard)) clipboard.writeImage(image);
  else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  return null;
}

/** Asks where a PNG is to be saved, over `parent` where there is one, and saves it there. */
export async function saveImage(
  png: Uint8Array,
  suggestedName: string,
  parent: BrowserWindow | undefined,
): Promise<'saved' | Problem> {
  const options = {
    defaultPath: join(picturesFolder(), suggestedName),
    filters: [{ name: 'PNG', extensions: ['png'] }],
  };
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return { code: 'cancelled' };
  try {
    await put(png, await pngPath(filePath));
    return 'saved';
  } catch (error) {
    return notSaved(error);
  }
}

function picturesFolder(): string {
  try {
    return app.getPath('pictures');
  } catch {
    return homedir(); // A system without such a folder.
  }
}

/** The chosen path, as a `.png`: a file that the user was not asked about is not written over. */
async function pngPath(chosen: string): Promise<string> {
  if (extname(chosen).toLowerCase() === '.png') return chosen;
  const path = `${chosen}.png`;
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw Object.assign(new Error('a file of this name is there already'), { code: 'EEXIST' });
  return path;
}

/** Written beside it and renamed: a full disk leaves the picture that was there before. */
async function put(png: Uint8Array, path: string): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  try {
    await writeFile(temporary, png);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
