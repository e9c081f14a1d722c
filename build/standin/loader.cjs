// Does what Electron's own default app does: the first argument that is no switch is the folder of the app to run.
const { app } = require('electron');
const { join, resolve } = require('node:path');

// undici needs it; Node 18, which Electron 25 brings along, has it in node:buffer only.
globalThis.File ??= require('node:buffer').File;

const folder = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('This Electron runs an app: electron [switches] FOLDER\n');
  app.exit(2);
} else {
  const root = resolve(folder);
  const about = require(join(root, 'package.json'));
  process.defaultApp = true;
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version ?? '0.0.0');
  app.setAppPath(root);
  require(join(root, about.main ?? 'index.js'));
}
