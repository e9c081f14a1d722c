import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Command } from '../../electron/contract/command';
import { LabelledKey, OwnKeys } from '../../electron/contract/phones/profile';
import { pngHead } from '../support/commands';

const isCommand = (payload: unknown): boolean => Command.safeParse(payload).success;

const copies = (png: unknown): boolean => isCommand({ do: 'copy-screen', png });

test('a picture of any display comes through the door', () => {
  for (const [width, height] of [
    [1, 1],
    [480, 272],
    [2_048, 2_048],
  ] as const)
    expect(copies(pngHead(width, height))).toBe(true);
});

test.each([
  ['a file of another kind', new Uint8Array(100)],
  ['the first bytes of one', pngHead(480, 272).subarray(0, 23)],
  ['one that would fill all memory', pngHead(60_000, 60_000)],
  ['one without a width', pngHead(0, 272)],
  ['a list of numbers', [...pngHead(480, 272)]],
  ['a text', 'data:image/png;base64,iVBORw0KGgo='],
  ['one that is too large a file', Buffer.concat([pngHead(480, 272), new Uint8Array(8_000_000)])],
])('no picture comes through the door that is %s', (_, png) => {
  expect(copies(png)).toBe(false);
});

test('every key of a phone has one name to be labelled by, and nothing else has', () => {
  const keys = [
    ...Array.from({ length: 144 }, (_, index) => `P${index + 1}`),
    ...Array.from({ length: 144 }, (_, index) => `EK${index}`),
  ];
  for (const key of keys) expect([key, LabelledKey.safeParse(key).success]).toEqual([key, true]);
  for (const key of ['P0', 'P145', 'P01', 'EK00', 'EK01', 'EK144', 'F1', '', '__proto__', 'P1\n']) {
    expect([key, LabelledKey.safeParse(key).success]).toEqual([key, false]);
  }
  const name = fc.stringMatching(/^(P|EK)\d{1,4}$/);
  fc.assert(fc.property(name, (key) => LabelledKey.safeParse(key).success === keys.includes(key)));
});

test('labels are kept by the keys of a phone only, whatever else a page sends', () => {
  const read = OwnKeys.safeParse(JSON.parse('{"labels": {"P1": "Anna", "__proto__": {"P2": "Eve"}}}'));
  expect(read.data?.labels).toEqual({ P1: 'Anna' });
  expect(read.data?.labels.P2).toBeUndefined();
  for (const key of ['constructor', 'toString', 'P999', '']) {
    expect(OwnKeys.safeParse({ labels: { [key]: 'x' } }).success).toBe(false);
  }
});
