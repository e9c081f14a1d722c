import { join } from 'node:path';
import { app } from 'electron';

/** A file of the build. Asked of Electron: where this code itself ends up is the bundler's business. */
export const built = (...path: readonly string[]): string => join(app.getAppPath(), 'out', ...path);
