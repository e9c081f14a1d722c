import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path below the project's root. */
export const at = (...parts) => join(ROOT, ...parts);

/** Where fetched things live; git ignores it, and it may be deleted at any time. */
export const CACHE = at('.cache');
