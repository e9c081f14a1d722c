import { expect, test } from 'vitest';
import { changesOf } from '../../renderer/windows/settings/changes';

const now = { name: 'A', count: 1, note: null as string | null, list: [1, 2], inner: { one: 1, other: [1] } };

test('what is said as before is left out, also inside of an object', () => {
  expect(changesOf(now, { ...now })).toEqual({});
  expect(changesOf(now, { ...now, name: 'B', inner: { ...now.inner, one: 2 } })).toEqual({
    name: 'B',
    inner: { one: 2 },
  });
  expect(changesOf(now, { ...now, note: 'new' })).toEqual({ note: 'new' });
  expect(changesOf({ ...now, note: 'old' }, now)).toEqual({ note: null });
});

test('a list that was changed is there whole', () => {
  expect(changesOf(now, { ...now, list: [2], inner: { ...now.inner, other: [] } })).toEqual({
    list: [2],
    inner: { other: [] },
  });
});
