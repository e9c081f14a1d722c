// Runs before the main process's first script. Says on its errors when a window of the app has been painted and can be seen
// (ms since 1970), and closes it again.
const Module = require('node:module');

const PAINTED = `new Promise((resolve) => {
  new PerformanceObserver((paints) => {
    const [painted] = paints.getEntriesByName('first-contentful-paint');
    if (painted) resolve(performance.timeOrigin + painted.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;
/** A window that goes at once takes the focus with it while it is on its way. */
const CLOSE_AFTER_MS = 100;

const now = () => performance.timeOrigin + performance.now();

async function watch(window) {
  window.once('closed', () => process._rawDebug('closed'));
  const seen = new Promise((resolve) => window.once('show', () => resolve(now())));
  const loaded = new Promise((resolve) => window.webContents.once('dom-ready', resolve));
  const painted = loaded.then(() => window.webContents.executeJavaScript(PAINTED));
  process._rawDebug(`painted ${Math.max(...(await Promise.all([seen, painted])))}`);
  setTimeout(() => window.isDestroyed() || window.close(), CLOSE_AFTER_MS);
}

const load = Module._extensions['.js'];
const loadCjs = Module._extensions['.cjs'] ?? load;
let isWatching = false;

/** Electron itself can be asked for from the app's own first script on. */
function begin(path) {
  if (isWatching || !/main\.c?js$/.test(path)) return;
  isWatching = true;
  require('electron').app.on('browser-window-created', (_event, window) => void watch(window));
}

Module._extensions['.js'] = (module, path) => {
  begin(path);
  return load(module, path);
};
Module._extensions['.cjs'] = (module, path) => {
  begin(path);
  return loadCjs(module, path);
};
