import { read, run } from './child.mjs';
import { giveUp, say } from './say.mjs';

/** What Electron needs to start. A second name is the same library after Debian 12. */
export const LIBRARIES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libsecret-1-0'],
  ['fonts-dejavu-core'],
];

/** The packages of a desktop without a screen. */
export const DESKTOP = [['xvfb'], ['xauth'], ['openbox'], ['dbus'], ['gnome-keyring']];

/** What the end-to-end tests let loose on the demo phone. */
export const BROWSER = [['chromium']];

/** What the end-to-end tests and the measurements press, copy, look at and compare with. */
export const TOOLS = [
  ['xdotool'],
  ['xclip'],
  ['tk'],
  ['xdg-utils'],
  ['x11-xserver-utils'],
  ['libsecret-tools'],
  ['imagemagick'],
  ['curl'],
  ['python3'],
  ['apache2'],
  ['faketime'],
  ['sip-tester'],
  ['sipsak'],
  ['kamailio'],
];

const APT_LIMIT_MS = 10 * 60_000;

/**
 * Sees to it that Debian packages are there: installs them for root without a display and with CI=true, names the one
 * line to run otherwise.
 *
 * @param {{ needed: boolean }} options `needed`: end here when something is missing and may not be installed
 * @returns {Promise<boolean>} whether all are there (true also where there is no dpkg to ask)
 */
export async function ensureDebian(groups, { needed }) {
  if (process.platform !== 'linux') return true;
  const missing = await missingOf(groups);
  if (missing.length === 0) return true;
  if (mayInstall()) return install(missing);
  const line = `sudo apt-get install -y ${missing.map(([name]) => name).join(' ')}`;
  if (needed) giveUp(`Debian packages are missing; run this, then start again:\n  ${line}`);
  say(`Debian packages are missing; if Offhook does not start, run: ${line}`);
  return false;
}

const isRoot = () => process.getuid?.() === 0;

/** CI machines and bare containers are there to be set up; a user's desktop is not. */
function mayInstall() {
  const screenless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return process.env.CI === 'true' || (isRoot() && screenless);
}

async function missingOf(groups) {
  // dpkg-query answers 1 when it does not know one of the names, and lists the others all the same.
  const script = 'dpkg-query --list "$@" 2>/dev/null; test $? -le 1';
  const list = await read('sh', ['-c', script, 'sh', ...groups.flat()], { env: { COLUMNS: '300' } });
  if (list === null) return []; // not a Debian: nothing to ask, nothing to say
  const present = new Set([...list.matchAll(/^.i\s+([^\s:]+)/gm)].map(([, name]) => name));
  return groups.filter((names) => !names.some((name) => present.has(name)));
}

async function install(missing) {
  const sudo = isRoot() ? [] : ['sudo', '-n', '-E'];
  const apt = (...words) => {
    const [file, ...args] = [...sudo, 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...words];
    return run(file, args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitMs: APT_LIMIT_MS });
  };
  say(`installing Debian packages: ${missing.map(([name]) => name).join(' ')}`);
  if ((await apt('update')) !== 0) say('apt-get update failed; trying with the package lists that are there');
  const names = await Promise.all(missing.map(installable));
  if ((await apt('install', '-y', '--no-install-recommends', ...names)) !== 0) {
    giveUp(`apt-get could not install: ${names.join(' ')}`);
  }
  return true;
}

/** The first of the names that this release has. */
async function installable(names) {
  for (const name of names) {
    const policy = await read('apt-cache', ['policy', name]);
    if (policy && /Candidate: (?!\(none\))/.test(policy)) return name;
  }
  return names[0];
}
