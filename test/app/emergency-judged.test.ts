import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HelpPlace } from '../../electron/app/typed/guess';
import { emergencyTyped } from '../../electron/app/typed/strokes';
import type { SequenceStep } from '../../electron/contract/sequences/sequence';
import { happen } from '../../electron/demo/call';
import { type DemoState, freshState } from '../../electron/demo/state';
import { emergencyIn } from '../../electron/numbers/rules/emergency';
import { parseSequence } from '../../electron/phone/keyevent';
import { CALL_KEYS, expansionKeys, functionKeys, NAMED_FUNCTIONS, SOFT_KEYS } from '../../electron/phone/keys';
import { key } from '../support/sequences';

const place = { country: 'DE', outside: { prefix: '', from: 6 } };

const OTHERS = [
  ...new Set([
    ...Object.values(CALL_KEYS).flat(),
    ...NAMED_FUNCTIONS,
    ...SOFT_KEYS,
    ...functionKeys(12),
    ...expansionKeys(4),
    ...['ENTER', 'CANCEL', 'CLEAR', 'UP', 'DOWN', 'LEFT', 'RIGHT', 'VOLUME_UP', 'VOLUME_DOWN', 'MENU', 'F_MENU'],
  ]),
];

/** The numbers that the demo phone dials when these keys are pressed, one after the other, and so far as that has come. */
function dialledBy(keys: readonly string[]): readonly string[] {
  const dialled: string[] = [];
  let state: DemoState = freshState;
  for (const [at, one] of keys.entries()) {
    const step = happen(state, { is: 'key', key: one }, at);
    for (const action of step.actions) if (action.is === 'dial') dialled.push(action.number);
    state = step.state;
  }
  return dialled;
}

const callsForHelp = (keys: readonly string[], where: HelpPlace): boolean =>
  dialledBy(keys).some((number) => emergencyIn(number, where) !== null);

const asSteps = (keys: readonly string[]): readonly SequenceStep[] => keys.map((one) => key(one));

const refused = (keys: readonly string[], where: HelpPlace): boolean => emergencyTyped(asSteps(keys), where) !== null;

const refusedText = (sequence: string): boolean => {
  const parsed = parseSequence(sequence);
  if (!parsed.ok) throw new Error(sequence);
  return (
    emergencyTyped(
      parsed.events.map((event) => ({ is: 'key', ...event })),
      place,
    ) !== null
  );
};

/** Keys that are known to do something with the typed digits. */
const MOVERS = ['LEFT', 'RIGHT', 'UP', 'DOWN', 'CLEAR', 'F2', 'F4', 'MENU', 'REDIAL'] as const;

/** An emergency number's digits in any order, with other keys and digits between them: up to eight keys. */
const around = fc
  .tuple(
    fc.constantFrom('112', '110', '911'),
    fc.array(fc.oneof(fc.constantFrom(...OTHERS), fc.constantFrom(...MOVERS), fc.constantFrom('1', '3')), {
      maxLength: 4,
    }),
  )
  .chain(([number, more]) => fc.shuffledSubarray([...number, ...more], { minLength: number.length + more.length }));

test('of any keys up to eight, none that the demo phone reads as an emergency number get out', () => {
  let calls = 0;
  fc.assert(
    fc.property(fc.oneof(around, fc.array(fc.constantFrom(...OTHERS, '1', '2'), { maxLength: 7 })), (some) => {
      const series = [...some, 'ENTER'];
      if (!callsForHelp(series, place)) return;
      calls += 1;
      expect(refused(series, place), series.join(';')).toBe(true);
    }),
    { numRuns: 8_000 },
  );
  // Else it has tried nothing.
  expect(calls).toBeGreaterThan(200);
}, 60_000);

test('with two digits that call for help, each key between them, before and behind is tried', () => {
  const france = { ...place, country: 'FR' };
  const keys = [...OTHERS.filter((one) => !/^EK|^P\d\d/.test(one)), '1', '5', '8'];
  const digits = keys.filter((one) => /^\d$/.test(one));
  let calls = 0;
  for (const first of keys)
    for (const second of keys)
      for (const third of digits)
        for (const series of [
          ['1', first, second, third, 'ENTER'],
          [first, '1', second, third, 'F1'],
        ]) {
          if (!callsForHelp(series, france)) continue;
          calls += 1;
          expect(refused(series, france), series.join(';')).toBe(true);
        }
  expect(calls).toBeGreaterThan(200);
}, 60_000);

test.each([
  '1;1;RIGHT;2;ENTER',
  '1;1;DOWN;2;ENTER',
  '1;F3;1;2;ENTER',
  '1;1;MENU;CANCEL;2;ENTER',
  '1;1;F3;ONHOOK;2;ENTER',
  '1;1;P5;CLEAR;2;ENTER',
  '2;LEFT;1;1',
  '2;UP;1;1;ENTER',
  '1;2;RIGHT;1;ENTER',
  '1;1;3;F2;2;ENTER',
  '1;1;3;LEFT;2;ENTER',
  '1;1;F_HELP;2;ENTER',
  '1;1;ENTER;CANCEL;REDIAL;2;ENTER',
  '1;1;CANCEL,3000;2;ENTER',
  '0,2000;1;1;2;ENTER',
  '1;DND;1;2;OFFHOOK',
  '5;F4;1;1;2;ENTER',
])('%s is refused', (sequence) => {
  expect(refusedText(sequence)).toBe(true);
});

test.each([
  '1;1;CANCEL',
  '1;1;CANCEL;2;ENTER',
  '1;1;ONHOOK;2;ENTER',
  '1;1;RIGHT;CANCEL;2;ENTER',
  'MENU;1;1;CANCEL;2;ENTER',
  '1;1;CLEAR;2;ENTER',
  '2;0;RIGHT;0;ENTER',
  '2;0;F3;0;ENTER',
  'P1;2;0;0;ENTER',
  '1;1;2;3;ENTER',
  '0;3;0;1;1;2;4;ENTER',
  'REDIAL;ENTER',
  'VOLUME_UP;MUTE',
])('%s is pressed', (sequence) => {
  expect(refusedText(sequence)).toBe(false);
});
