import { benchMemory, benchStart } from './app';
import { benchBurst } from './burst';
import { type Figure, table } from './figures';
import { benchFinder } from './finder';
import { benchHotkey } from './hotkey';
import { benchKeys } from './keys';
import { benchPanel } from './panel';
import { bePhoneProcess } from './phone-process';
import { benchPushes } from './pushes';
import { benchRenders } from './renders';
import { benchScreen } from './screen';
import { benchScreenMemory } from './screen-memory';
import { benchSip } from './sip';

const PARTS = {
  keys: benchKeys,
  sip: benchSip,
  burst: benchBurst,
  finder: benchFinder,
  hotkey: benchHotkey,
  panel: benchPanel,
  pushes: benchPushes,
  renders: benchRenders,
  start: benchStart,
  memory: benchMemory,
  screen: benchScreen,
  'screen-memory': benchScreenMemory,
} as const;

const isPart = (word: string): word is keyof typeof PARTS => Object.hasOwn(PARTS, word);

/** Measures the parts that are named (all when none is), prints the figures and says whether the promises are kept. */
async function bench(words: readonly string[]): Promise<boolean> {
  const parts = words.length > 0 ? words.filter(isPart) : (Object.keys(PARTS) as (keyof typeof PARTS)[]);
  const figures: Figure[] = [];
  for (const part of parts) {
    process.stderr.write(`offhook: measuring ${part}\n`);
    figures.push(...(await PARTS[part]()));
  }
  process.stdout.write(`${table(figures)}\n`);
  return figures.every(({ kept }) => kept);
}

if (process.argv[2] === 'phone-process') {
  void bePhoneProcess();
} else {
  void bench(process.argv.slice(2)).then((kept) => {
    process.exitCode = kept ? 0 : 1;
  });
}
