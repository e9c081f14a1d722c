import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMs } from '../../renderer/windows/settings/sequences/durations';
import { moveStep } from '../../renderer/windows/settings/sequences/edit-steps';
import { findKeys, keysOf, namedKey } from '../../renderer/windows/settings/sequences/keys';
import { stepOptions } from '../../renderer/windows/settings/sequences/step-choices';
import { transfer } from '../support/sequence-states';
import { face, faceFor } from '../support/states';
import { words } from '../support/words';

test.each([
  ['500', 500],
  ['500 ms', 500],
  ['1.5 s', 1_500],
  ['1,25S', 1_250],
  ['0', 0],
  ['1.5', null],
  ['1.5 ms', null],
  ['-1', null],
  ['1e3', null],
  ['soon', null],
  ['', null],
])('“%s” is %s ms', (text, ms) => {
  expect(readMs(text)).toBe(ms);
});

test.each(['en', 'de'] as const)('a time that was shown is read back as it was (%s)', (language) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600_000 }), (ms) => {
      expect(readMs(words(language).sequences.time(ms))).toBe(ms);
    }),
  );
});

test.each([
  [900, 'about 0.9 s'],
  [60_000, 'about 1 min'],
  [61_200, 'about 1 min 1 s'],
])('%i ms are said as “%s”', (ms, said) => {
  expect(words('en').sequences.about(ms)).toBe(said);
});

test('a move there and back changes nothing, and a step is never lost', () => {
  const edition = { sequence: transfer, stepIds: transfer.steps.map((_, at) => at) };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -6, max: 6 }), (id, by) => {
      const moved = moveStep(edition, id, by);
      expect([...moved.stepIds].sort()).toEqual(edition.stepIds);
      for (const [at, stepId] of moved.stepIds.entries()) {
        expect(moved.sequence.steps[at]).toBe(transfer.steps[stepId]);
      }
      if (moved !== edition) expect(moveStep(moved, id, -by)).toEqual(edition);
    }),
  );
});

test('a key is found by its name, its word and its label, the likeliest first', () => {
  const { keyNames } = words('de');
  const keys = keysOf(faceFor('370', { functionKeys: 12, labels: { P2: 'Anna' } }), keyNames);
  expect(findKeys(keys, 'anna').map(({ key }) => key)).toEqual(['P2']);
  expect(findKeys(keys, 'halten')[0]?.key).toBe('F_HOLD');
  expect(findKeys(keys, 'p1').map(({ key }) => key)).toEqual(['P1', 'P10', 'P11', 'P12']);
  expect(namedKey(keys, 'Weiterleiten')).toBe('TRANSFER');
  expect(namedKey(keys, 'weiter')).toBeUndefined();
});

test('what is typed is offered as what it most likely means', () => {
  const text = words('en').sequences;
  const keys = keysOf(face, words('en').keyNames);
  const first = (typed: string) => stepOptions(typed, { keys, pins: [], words: text })[0]?.value;
  expect(first('200')).toEqual({ is: 'type', digits: '200' });
  expect(first('5')).toEqual({ is: 'key', key: '5' });
  expect(first('*')).toEqual({ is: 'key', key: '*' });
  expect(first('ENTER')).toEqual({ is: 'key', key: 'ENTER' });
  expect(first('ton')).toEqual({ is: 'dtmf', digits: '0' });
  expect(first('F_NEXT_ID')).toEqual({ is: 'key', key: 'F_NEXT_ID' });
  expect(first('two words')).toBeUndefined();
});
