import { app } from 'electron';
import type { Surroundings } from '../app/state';

const session = (): Surroundings['session'] => {
  if (process.platform !== 'linux') return 'other';
  return process.env.WAYLAND_DISPLAY || process.env.XDG_SESSION_TYPE === 'wayland' ? 'wayland' : 'x11';
};

/** What this computer is. Electron knows the locale only when it is ready. */
export const surroundings = (): Surroundings => ({
  version: app.getVersion(),
  platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
  session: session(),
  locale: app.getLocale(),
});
