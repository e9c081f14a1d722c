import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  KEYEVENT_LIMIT_MS,
  type KeyEvent,
  parseSequence,
  printSequence,
  SEQUENCE_LIMIT_EVENTS,
  sequenceMs,
} from '../../electron/phone/keyevent';
import { findModel, isKey } from '../../electron/phone/models';

const events = (text: string) => {
  const parsed = parseSequence(text);
  return parsed.ok ? parsed.events : parsed.fault;
};

const someKey = fc.constantFrom('ENTER', 'F1', '*', '#', '0', 'P15', 'EK0', 'F_HOLD', 'VOLUME_DOWN', 'DISCONNECT');
const someMs = fc.option(fc.integer({ min: 0, max: KEYEVENT_LIMIT_MS }), { nil: undefined });
const someEvent = fc.record({ key: someKey, holdMs: someMs, pauseMs: someMs }).map(
  ({ key, holdMs, pauseMs }): KeyEvent => ({
    key,
    ...(holdMs === undefined ? {} : { holdMs }),
    ...(pauseMs === undefined ? {} : { pauseMs }),
  }),
);

test('a key, its time and its pause are read', () => {
  expect(events('F1,50,200;ENTER')).toEqual([{ key: 'F1', holdMs: 50, pauseMs: 200 }, { key: 'ENTER' }]);
});

test('a chain from the field with an empty time is read', () => {
  expect(events('9;1;9;6;ENTER,,1000;*,1000,2000;#,,1000;9')).toHaveLength(8);
  expect(events('ENTER,,1000')).toEqual([{ key: 'ENTER', pauseMs: 1000 }]);
});

test('lower case, spaces and one semicolon at the end are forgiven', () => {
  expect(events(' enter , 50 , 5000 ; cancel,50,1000 ; ')).toEqual([
    { key: 'ENTER', holdMs: 50, pauseMs: 5000 },
    { key: 'CANCEL', holdMs: 50, pauseMs: 1000 },
  ]);
});

test.each([
  ['', 1, '', 'key'],
  [';', 1, ';', 'key'],
  ['F1;;F2', 4, ';', 'key'],
  ['F1 F2', 4, 'F', 'separator'],
  ['F1,', 4, '', 'time'],
  ['F1,;F2', 4, ';', 'time'],
  ['F1,abc', 4, 'a', 'time'],
  ['F1,-5', 4, '-', 'time'],
  ['F1,50,', 7, '', 'pause'],
  ['F1,,', 5, '', 'pause'],
  ['F1,50,x', 7, 'x', 'pause'],
  ['F1,50,200,1', 10, ',', 'separator'],
  ['F1,5 0', 6, '0', 'separator'],
  ['F1,60001', 4, '60001', 'time'],
  ['F1,0,99999999999999999999', 6, '99999999999999999999', 'pause'],
  ['F1&number=1', 3, '&', 'separator'],
  ['F1\u202e;F2', 3, 'U+202E', 'separator'],
  ['\u0007F1', 1, 'U+0007', 'key'],
  ['F1;\tF2', 4, 'U+0009', 'key'],
  ['😀', 1, '😀', 'key'],
  ['1;😀', 3, '😀', 'key'],
])('%j is refused at character %i', (text, position, found, expected) => {
  expect(events(text)).toEqual({ kind: 'syntax', position, found, expected });
});

test('a key that no phone has is named with its place', () => {
  expect(events('F1; nokey ,5')).toEqual({ kind: 'unknown-key', position: 5, key: 'NOKEY' });
  expect(events('P145')).toEqual({ kind: 'unknown-key', position: 1, key: 'P145' });
  expect(events('P01')).toMatchObject({ kind: 'unknown-key' });
});

test('a sequence has an end', () => {
  expect(events(Array(SEQUENCE_LIMIT_EVENTS).fill('1').join(';'))).toHaveLength(SEQUENCE_LIMIT_EVENTS);
  expect(
    events(
      Array(SEQUENCE_LIMIT_EVENTS + 1)
        .fill('1')
        .join(';'),
    ),
  ).toEqual({
    kind: 'too-long',
    limit: SEQUENCE_LIMIT_EVENTS,
  });
});

test('what is printed reads back the same', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { minLength: 1, maxLength: SEQUENCE_LIMIT_EVENTS }), (sequence) => {
      expect(events(printSequence(sequence))).toEqual(sequence);
    }),
  );
});

test('no text whatever makes the parser throw, and a fault lies within the text', () => {
  const pieces = fc.constantFrom('F1', 'enter', ',', ';', ' ', '50', '99999', '\u202e', '\n', '😀', '*', '\ud800');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        const parsed = parseSequence(text);
        if (parsed.ok) expect(parsed.events.every(({ key }) => isKey(key))).toBe(true);
        else if ('position' in parsed.fault) {
          expect(parsed.fault.position).toBeGreaterThan(0);
          expect(parsed.fault.position).toBeLessThanOrEqual(Array.from(text).length + 1);
        }
      },
    ),
  );
});

test('the length of a sequence is the sum of its times and pauses', () => {
  expect(
    sequenceMs([
      { key: 'F1', holdMs: 50, pauseMs: 200 },
      { key: 'ENTER', holdMs: 1000 },
    ]),
  ).toBe(1250);
  expect(sequenceMs([{ key: 'F1' }])).toBeGreaterThan(0);
});

test('the parser knows every key of the 870', () => {
  expect((findModel('870')?.functionKeys ?? []).every((key) => parseSequence(key).ok)).toBe(true);
});
