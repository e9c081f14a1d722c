import { app } from 'electron';
import { devDependencies } from '../../package.json';
import { platformNamed, type Surroundings } from '../app/state';
import { countryOf, knownCountry } from '../host/country';

const session = (): Surroundings['session'] => {
  if (process.platform !== 'linux') return 'other';
  return process.env.WAYLAND_DISPLAY || process.env.XDG_SESSION_TYPE === 'wayland' ? 'wayland' : 'x11';
};

/** Whether we hear of selected text in other programs: under Wayland only the program that has the keyboard does. */
export const hasSelection = (): boolean => session() === 'x11';

/** Electron speaks native Wayland from version 38 on; an older one goes through X11 there. */
const NATIVE_WAYLAND_SINCE = 38;

/** Whether Electron is a client of an X server's, which other programs' clipboards can be read through, too. */
export const isOnX11 = (): boolean =>
  process.platform === 'linux' &&
  (process.env.DISPLAY ?? '') !== '' &&
  (session() === 'x11' || major(process.versions.electron ?? '') < NATIVE_WAYLAND_SINCE);

/**
 * Linux has a setting for telephone numbers, which Electron does not read, and says nothing else of a region: Electron takes
 * the United States for it. The language of the windows is no country either.
 */
const country = (): string | null =>
  process.platform === 'linux' ? countryOf(process.env) : knownCountry(app.getLocaleCountryCode());

const major = (version: string): number => Number.parseInt(version, 10);

/** Where the pinned Electron cannot be had, an older one stands in: for trying, not for the desk. */
const oldElectron = (): string | null => {
  const { electron = '' } = process.versions;
  return major(electron) < major(devDependencies.electron) ? electron : null;
};

/** The facts about this computer. Electron knows the locale only when it is ready. */
export const surroundings = (): Surroundings => ({
  version: app.getVersion(),
  platform: platformNamed(process.platform),
  session: session(),
  oldElectron: oldElectron(),
  locale: app.getLocale(),
  country: country(),
});
