// Draws build/icons/*.png and icon.ico from the SVGs beside them: `node build/make-icons.mjs`, on a Debian with librsvg2-bin
// and imagemagick. The files that it makes are committed, so that a build of Offhook needs neither.
import { readFileSync } from 'node:fs';
import { read, run } from './child.mjs';
import { at } from './places.mjs';
import { giveUp } from './say.mjs';

const AMBER = '#e89b00';
/** Glyphs for a light bar and, `-light`, for a dark one; the amber keeps its distance from each. */
const TONES = [
  { suffix: '', ink: '#1d1f21', amber: '#c26a00' },
  { suffix: '-light', ink: '#ffffff', amber: '#ffb938' },
];
/** Electron picks `@2x` and friends by itself. 16 px for Windows, 22 for Linux' panels. */
const SIZES = [
  { suffix: '', px: 16, scales: [1, 1.25, 1.5, 2, 3] },
  { suffix: '-22', px: 22, scales: [1, 2] },
];
const STATES = ['ready', 'trouble', 'idle'];
/** macOS takes the shape only and colours it itself; the name's end tells it so. */
const TEMPLATE = { px: 18, scales: [1, 2] };
/** Of the windows, in their lists: each window decodes it when it is made, 30 ms for the large one. */
const WINDOW_PX = 128;
const ICO_PX = [16, 24, 32, 48, 64, 128, 256];

const icon = (name) => at('build', 'icons', name);
const scaled = (name, scale) => icon(`${name}${scale === 1 ? '' : `@${scale}x`}.png`);

async function draw(source, { px, ink = '', amber = AMBER, to }) {
  const svg = readFileSync(icon(source), 'utf8').replaceAll('currentColor', ink).replaceAll(AMBER, amber);
  const args = ['-w', String(px), '-h', String(px), '-o', to];
  if ((await read('rsvg-convert', args, { input: svg })) === null) giveUp('rsvg-convert is missing (librsvg2-bin)');
}

async function drawTray(state) {
  for (const tone of TONES) {
    for (const size of SIZES) {
      for (const scale of size.scales) {
        const to = scaled(`tray-${state}${tone.suffix}${size.suffix}`, scale);
        await draw(`mark-${state}.svg`, { ...tone, px: size.px * scale, to });
      }
    }
  }
  for (const scale of TEMPLATE.scales) {
    const to = scaled(`tray-${state}Template`, scale);
    await draw(`mark-${state}.svg`, { ink: '#000000', amber: '#000000', px: TEMPLATE.px * scale, to });
  }
}

async function drawIcon() {
  await draw('icon.svg', { px: 512, to: icon('icon.png') });
  await draw('icon.svg', { px: WINDOW_PX, to: icon('window.png') });
  const sizes = ICO_PX.join(',');
  const args = ['-background', 'none', icon('icon.png'), '-define', `icon:auto-resize=${sizes}`, icon('icon.ico')];
  if ((await run('convert', args)) !== 0) giveUp('convert is missing (imagemagick)');
}

for (const state of STATES) await drawTray(state);
await drawIcon();
