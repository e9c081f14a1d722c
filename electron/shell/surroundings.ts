import { app } from 'electron';
import { platformNamed, type Surroundings } from '../app/state';

const session = (): Surroundings['session'] => {
  if (process.platform !== 'linux') return 'other';
  return process.env.WAYLAND_DISPLAY || process.env.XDG_SESSION_TYPE === 'wayland' ? 'wayland' : 'x11';
};

/** What this computer is. Electron knows the locale only when it is ready. */
export const surroundings = (): Surroundings => ({
  version: app.getVersion(),
  platform: platformNamed(process.platform),
  session: session(),
  locale: app.getLocale(),
});
