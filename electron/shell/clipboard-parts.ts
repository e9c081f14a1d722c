import { clipboard } from 'electron';
import type { Formats } from './secret-clipboard';

/** As it was before Electron 41: at once, formats by the system's own names, the selection as an argument. */
interface OldClipboard {
  has(format: string): boolean;
  readBuffer(format: string): Buffer;
  readText(type?: 'selection'): string;
}

const old: OldClipboard | null = 'readBuffer' in clipboard ? (clipboard as unknown as OldClipboard) : null;

/** How Electron names a format of the system since then. */
const named = (format: string): string => `electron application/osclipboard;format="${format}"`;

async function readPart(format: string): Promise<Buffer> {
  for (const item of await clipboard.read()) {
    if (!item.types.includes(named(format))) continue;
    const part = await item.getType(named(format));
    if ('arrayBuffer' in part) return Buffer.from(await part.arrayBuffer());
  }
  return Buffer.alloc(0);
}

/** The formats in the clipboard. */
export const formats: Formats = {
  has: async (format) => (old ? old.has(format) : clipboard.has(named(format))),
  read: async (format) => (old ? old.readBuffer(format) : readPart(format)),
};

export const clipboardText = async (): Promise<string> => clipboard.readText();

/** The selected text (X11's primary selection); Linux only. */
export const selectedText = async (): Promise<string> =>
  old ? old.readText('selection') : clipboard.selection.readText();
