// Runs before the main process's first script, and says on its errors which script is loaded when (ms since 1970).
const Module = require('node:module');

const load = Module._extensions['.js'];
Module._extensions['.js'] = (module, path) => {
  process._rawDebug(`loaded ${performance.timeOrigin + performance.now()} ${path}`);
  return load(module, path);
};
