import { SEQUENCE_STEPS_MOST } from '../contract/limits';
import type { PinName, Sequence, SequenceStep } from '../contract/sequences/sequence';
import { readHead } from './head';
import { printStep, readStep } from './step-text';

/** A sequence as a text holds it: without an id, and without the places where it is shown. */
export type WrittenSequence = Pick<Sequence, 'name' | 'steps' | 'coolDownMs'>;

export type ReadSequences =
  | { readonly ok: true; readonly sequences: readonly WrittenSequence[] }
  /** `line` counts from 1; `found` is the text there, cut and made visible. */
  | { readonly ok: false; readonly line: number; readonly found: string };

/** No more than this much of a wrong text is handed back. */
const SHOWN_CHARS = 40;
/** How far a printed line goes before the next step begins a new one. */
const LINE_CHARS = 100;

/** A character that has no shape, or changes how others are shown, is named by its code point. */
const visible = (char: string): string =>
  /[\p{C}\p{Z}]/u.test(char) && char !== ' '
    ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : char;

const shown = (text: string): string =>
  Array.from(text.trim().slice(0, 2 * SHOWN_CHARS))
    .slice(0, SHOWN_CHARS)
    .map(visible)
    .join('');

/** `#` begins a comment, unless a comma or a semicolon says that it is the key of this name. */
const isComment = (line: string): boolean => /^#(?!\s*[,;])/.test(line);

interface Draft {
  readonly name: string;
  readonly coolDownMs: number;
  readonly steps: SequenceStep[];
}

/** Reads the steps of one line into `steps`; text that cannot be read is handed back. */
const readLine = (line: string, steps: SequenceStep[]): string | null => {
  for (const part of line.split(';')) {
    const text = part.trim();
    if (text === '') continue;
    const step = readStep(text);
    if (step === null || steps.length === SEQUENCE_STEPS_MOST) return text;
    steps.push(step);
  }
  return null;
};

/**
 * Reads sequences as people write them: `# comment`, `[Name]` or `[Name] cool-down 1000`, then lines of steps with `;`
 * between them. Steps are KEYEVENTs (PROTOCOL.md 1.1) in any letter case, `F_HOLD,,1000`, and words in braces:
 * `{type 200}`, `{wait 1000}`, `{dtmf 12#}`, `{pin door}`, `{pin door as tones}`, `{tap 10 20}`, `{release-all}`,
 * `{log-off all}`, `{log-off 3}`, `{re-register 3}`, `{play-ringer 2}`, `{mend-line-info}`. Times are ms. A `#` alone in
 * a line of a sequence might be either, and is refused; the key is written `#;`.
 */
export const readSequences = (text: string): ReadSequences => {
  const sequences: Draft[] = [];
  const lines = text.replace(/^\u{FEFF}/u, '').split(/\r\n|\n|\r/);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const draft = sequences.at(-1);
    if (line === '#' && draft) return { ok: false, line: index + 1, found: line };
    if (line === '' || isComment(line)) continue;
    if (line.startsWith('[')) {
      const head = readHead(line);
      if (head === null) return { ok: false, line: index + 1, found: shown(line) };
      sequences.push({ ...head, steps: [] });
      continue;
    }
    const wrong = draft ? readLine(line, draft.steps) : line;
    if (wrong !== null) return { ok: false, line: index + 1, found: shown(wrong) };
  }
  return { ok: true, sequences };
};

/** Steps with `; ` between them, in lines of a readable length. A key `#` that would stand alone is told from a comment. */
const wrapped = (steps: readonly SequenceStep[]): readonly string[] => {
  const lines: string[] = [];
  for (const step of steps.map(printStep)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + step.length + 2 <= LINE_CHARS) lines[lines.length - 1] = `${last}; ${step}`;
    else lines.push(step);
  }
  return lines.map((line) => (line === '#' ? '#;' : line));
};

/** The steps in one line, as people read them; no PIN is in it, only what it is called. */
export const printSteps = (steps: readonly SequenceStep[]): string => steps.map(printStep).join('; ');

const printOne = ({ name, coolDownMs, steps }: WrittenSequence): string =>
  [`[${name}]${coolDownMs === 0 ? '' : ` cool-down ${coolDownMs}`}`, ...wrapped(steps)].join('\n');

/** Which PINs the sequences need and what for, as comments: a user who reads them in needs PINs of these names. */
const printPins = (sequences: readonly WrittenSequence[], pins: readonly PinName[]): readonly string[] => {
  const used = new Set(
    sequences.flatMap(({ steps }) => steps.flatMap((step) => (step.is === 'pin' ? [step.pin] : []))),
  );
  const needed = pins.filter(({ id }) => used.has(id));
  // A name may hold anything, a line break too.
  return needed.map(({ id, name }) => `# {pin ${id}} – ${name.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')}`);
};

/** Sequences as a text that `readSequences` reads back unchanged. No PIN is in it. */
export const printSequences = (sequences: readonly WrittenSequence[], pins: readonly PinName[] = []): string => {
  const notes = printPins(sequences, pins);
  const parts = [...(notes.length === 0 ? [] : [notes.join('\n')]), ...sequences.map(printOne)];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
};
