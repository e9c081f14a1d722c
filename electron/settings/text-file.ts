import { open, stat } from 'node:fs/promises';
import { decodeText } from './decode';

/** More than all the authorities of a computer take. */
const TEXT_MOST_BYTES = 4_000_000;

/**
 * Reads a text file that the user has named.
 *
 * @throws Error where there is none, where it is no file (a pipe would keep us waiting), or where it is larger than 4 MB
 */
export async function readTextFile(path: string): Promise<string> {
  const about = await stat(path);
  if (!about.isFile()) throw new Error('no file');
  if (about.size > TEXT_MOST_BYTES) throw new Error(`more than ${TEXT_MOST_BYTES} bytes`);
  const file = await open(path, 'r');
  try {
    // It may grow while it is read, or say that it is empty, as the system's own files do.
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TEXT_MOST_BYTES + 1), 0, TEXT_MOST_BYTES + 1, 0);
    if (bytesRead > TEXT_MOST_BYTES) throw new Error(`more than ${TEXT_MOST_BYTES} bytes`);
    return decodeText(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
