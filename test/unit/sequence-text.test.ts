import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COOL_DOWN_MOST_MS, HOLD_MOST_MS, SEQUENCE_STEPS_MOST, WAIT_MOST_MS } from '../../electron/contract/limits';
import { SequenceName, SequenceStep } from '../../electron/contract/sequences/sequence';
import { printSequences, printSteps, readSequences, type WrittenSequence } from '../../electron/sequences/text';
import { STEEPEST, steepness } from '../support/steepness';

const ms = (most: number) => fc.integer({ min: 0, max: most });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const given = <T extends object>(step: T): T =>
  Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as T;
const identity = fc.integer({ min: 1, max: 12 });
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/);
const is = <Name extends SequenceStep['is']>(name: Name) => fc.constant(name);

/** Every step that a sequence may have, its keys among those that some phone has. */
const step: fc.Arbitrary<SequenceStep> = fc.oneof(
  fc
    .record({
      is: is('key'),
      key: fc.constantFrom('#', '*', '0', '9', 'F_HOLD', 'F1', 'P144', 'EK0', 'ENTER', 'VOLUME_UP'),
      holdMs: maybe(ms(HOLD_MOST_MS)),
      pauseMs: maybe(ms(WAIT_MOST_MS)),
    })
    .map((key) => given(key) as SequenceStep),
  fc.record({ is: is('type'), digits: fc.stringMatching(/^[0-9*#]{1,64}$/) }),
  fc.record({ is: is('wait'), ms: fc.integer({ min: 1, max: WAIT_MOST_MS }) }),
  fc.record({ is: is('dtmf'), digits: fc.stringMatching(/^[0-9A-Da-d*#]{1,64}$/) }),
  fc.record({ is: is('pin'), pin: id, as: fc.constantFrom('keys' as const, 'dtmf' as const) }),
  fc.record({ is: is('tap'), x: ms(4_095), y: ms(4_095) }),
  fc.record({ is: is('log-off'), identity: fc.oneof(fc.constant('all' as const), identity) }),
  fc.record({ is: is('re-register'), identity }),
  fc.record({ is: is('play-ringer'), ringer: fc.integer({ min: 1, max: 9 }) }),
  fc.constantFrom({ is: 'release-all' as const }, { is: 'mend-line-info' as const }),
);
const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 70 })
  .map((text) => SequenceName.safeParse(text))
  .filter(({ success }) => success)
  .map(({ data }) => data ?? '');
const sequence: fc.Arbitrary<WrittenSequence> = fc.record({
  name,
  steps: fc.array(step, { maxLength: SEQUENCE_STEPS_MOST }),
  coolDownMs: ms(COOL_DOWN_MOST_MS),
});

test('what is printed is read back unchanged, whatever the sequences are', () => {
  fc.assert(
    fc.property(fc.array(sequence, { maxLength: 5 }), (sequences) => {
      for (const { steps } of sequences)
        for (const one of steps) expect(SequenceStep.safeParse(one).success).toBe(true);
      expect(readSequences(printSequences(sequences))).toEqual({ ok: true, sequences });
    }),
    { numRuns: 300 },
  );
});

test('no text makes it throw, and a fault names a line that is there', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '[',
      ']',
      '[a]',
      '{',
      '}',
      '{type',
      '{wait 1}',
      ';',
      ',',
      '#',
      '\n',
      '\r\n',
      ' cool-down ',
      'F1',
      '9',
      '__proto__',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const read = readSequences(text);
      if (read.ok) return;
      expect(read.line).toBeGreaterThanOrEqual(1);
      expect(read.line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
      expect(read.found).not.toBe('');
      expect(Array.from(read.found).length).toBeLessThanOrEqual(40 * 'U+10FFFF'.length);
      expect(read.found).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 2_000 },
  );
});

test('people write as they like: letter case, spaces, comments, one line or many', () => {
  const text = `﻿# From the wiki
  [ Park the call ]   Cool-Down 1000
  f_hold,,1000 ;  { TYPE 030 1234 }\r
  # then
  enter , 50 , 200; ;{Pin Door AS tones}
  ;{log-off ALL};{tap 10 20}

[Hash]
#;
#,50
`;
  expect(readSequences(text)).toEqual({
    ok: true,
    sequences: [
      {
        name: 'Park the call',
        coolDownMs: 1_000,
        steps: [
          { is: 'key', key: 'F_HOLD', pauseMs: 1_000 },
          { is: 'type', digits: '0301234' },
          { is: 'key', key: 'ENTER', holdMs: 50, pauseMs: 200 },
          { is: 'pin', pin: 'door', as: 'dtmf' },
          { is: 'log-off', identity: 'all' },
          { is: 'tap', x: 10, y: 20 },
        ],
      },
      {
        name: 'Hash',
        coolDownMs: 0,
        steps: [
          { is: 'key', key: '#' },
          { is: 'key', key: '#', holdMs: 50 },
        ],
      },
    ],
  });
});

test.each([
  ['F1', 1, 'F1'],
  ['[A]\nF1; BOGUS; F2', 2, 'BOGUS'],
  ['[A]\n\n\n{reboot}', 4, '{reboot}'],
  ['[A]\n{reset}', 2, '{reset}'],
  ['[A]\n{upgrade-firmware http://x/y}', 2, '{upgrade-firmware http://x/y}'],
  ['[A]\n{clear-list missed}', 2, '{clear-list missed}'],
  ['[A]\n{constructor}', 2, '{constructor}'],
  ['[A]\nF1,', 2, 'F1,'],
  ['[A]\nF1,60001', 2, 'F1,60001'],
  ['[A]\nF1,1,600001', 2, 'F1,1,600001'],
  ['[A]\n{wait 0}', 2, '{wait 0}'],
  ['[A]\n{tap 1 2 3}', 2, '{tap 1 2 3}'],
  ['[A]\n{log-off 13}', 2, '{log-off 13}'],
  ['[A]\n{pin door as song}', 2, '{pin door as song}'],
  ['[A]\n{type 1} {type 2}', 2, '{type 1} {type 2}'],
  ['[A]\n#', 2, '#'],
  ['[A', 1, '[A'],
  ['[]', 1, '[]'],
  ['[A] cool-down', 1, '[A] cool-down'],
  ['[A] cool-down 60001', 1, '[A] cool-down 60001'],
  [`[A]\n${'1;'.repeat(101)}`, 2, '1'],
  ['[A]\n1\u202e2', 2, '1U+202E2'],
])('%j ends at line %i with %j', (text, line, found) => {
  expect(readSequences(text)).toEqual({ ok: false, line, found });
});

test('ten thousand lines take no longer than they are long', () => {
  const read = (lines: number): void => {
    const text = Array.from({ length: lines }, (_, at) => (at % 50 === 0 ? `[S ${at}]` : 'F_HOLD,,1000; {type 200}'));
    expect(readSequences(text.join('\n'))).toMatchObject({ ok: true });
  };
  expect(steepness(read, 10_000)).toBeLessThan(STEEPEST);
});

test('a line that is all of one sort takes no longer than it is long', () => {
  for (const piece of ['[', '{', ';', ',', ' ', '#', '[a]']) {
    const read = (length: number) => readSequences(`[A]\n1${piece.repeat(length / piece.length)}`);
    expect(steepness(read, 200_000), piece).toBeLessThan(STEEPEST);
  }
});

test('the PINs that are needed stand above, by what they are for, and in no other form', () => {
  const steps = [{ is: 'pin' as const, pin: 'door', as: 'keys' as const }];
  const pins = [
    { id: 'door', name: 'Front\ndoor' },
    { id: 'safe', name: 'Safe' },
  ];
  const text = printSequences([{ name: 'Open', steps, coolDownMs: 0 }], pins);
  expect(text).toBe('# {pin door} – Front door\n\n[Open]\n{pin door}\n');
  expect(readSequences(text)).toMatchObject({ ok: true, sequences: [{ steps }] });
  expect(printSteps(steps)).toBe('{pin door}');
});
