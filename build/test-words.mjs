export const VITEST_PROJECTS = ['unit', 'phone', 'app', 'renderer'];
const PARTS = ['check', ...VITEST_PROJECTS, 'e2e'];
const REPEATS_MOST = 1_000;

export const USAGE = `npm test [-- PART … FILE … --repeat N --long]
  PART        ${PARTS.join(', ')}; none: all of them
  FILE        a part of a file's path: these files only
  --repeat N  the same N times, each time with the files in another order; says which test failed in which run
  --long      the whole of every endurance test, not its form for every day`;

/**
 * What the words behind `npm test --` ask for.
 *
 * @param {readonly string[]} words
 * @returns {{ parts: string[], filters: string[], repeat: number, long: boolean }}
 * @throws an Error that says which word is wrong
 */
export function readTestWords(words) {
  const read = { parts: [], filters: [], repeat: 1, long: false };
  const left = words.flatMap((word) => (word.startsWith('--repeat=') ? ['--repeat', word.slice(9)] : [word]));
  while (left.length > 0) {
    const word = left.shift();
    if (word === '--long') read.long = true;
    else if (word === '--repeat') read.repeat = readRepeat(left.shift());
    else if (word.startsWith('-')) throw new Error(`npm test has no option ${word}`);
    else (PARTS.includes(word) ? read.parts : read.filters).push(word);
  }
  return { ...read, parts: read.parts.length > 0 ? read.parts : PARTS };
}

function readRepeat(word) {
  const times = /^\d+$/.test(word ?? '') ? Number(word) : 0;
  if (times < 1 || times > REPEATS_MOST) throw new Error(`--repeat takes a number from 1 to ${REPEATS_MOST}`);
  return times;
}
