// Where a package begins that is made with the stand-in Electron, to be tried only. It stands in `out/` of the package.
const { join } = require('node:path');

// undici needs it; Node 18, which Electron 25 brings along, has it in node:buffer only.
globalThis.File ??= require('node:buffer').File;

require(join(__dirname, 'main', 'main.js'));
