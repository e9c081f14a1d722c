// `npm run dist`: installers for this system in dist/; with the stand-in Electron an unpacked folder, to try only.
import { cpSync, rmSync } from 'node:fs';
import { ensureBuilt } from './bundle.mjs';
import { run } from './child.mjs';
import { ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { at } from './places.mjs';
import { giveUp, say } from './say.mjs';
import { orSay } from './trouble.mjs';

const STAND_IN_ENTRY = 'standin.cjs';

await ensurePackages();
await ensureBuilt('app');
const electron = await ensureElectron();
const args = [at('node_modules', 'electron-builder', 'cli.js'), '--publish', 'never', ...process.argv.slice(2)];
// A package to ship is built with the pinned Electron, which electron-builder fetches itself for each target.
if (electron.standIn) {
  await orSay(() => cpSync(at('build', 'standin', 'packaged.cjs'), at('out', STAND_IN_ENTRY)));
  args.push('--dir', `-c.electronDist=${electron.dist}`, `-c.electronVersion=${electron.version}`);
  args.push(`-c.extraMetadata.main=out/${STAND_IN_ENTRY}`);
}
const code = await run(process.execPath, args, { stdout: 'inherit' });
rmSync(at('out', STAND_IN_ENTRY), { force: true });
if (code !== 0) giveUp(`electron-builder ended with ${code}`);
// The stand-in's loader came along; a package has its own app.
if (electron.standIn) rmSync(at('dist', 'linux-unpacked', 'resources', 'app'), { recursive: true, force: true });
say(electron.standIn ? 'dist/ holds an unpacked folder for trying; installers need the pinned Electron' : 'see dist/');
