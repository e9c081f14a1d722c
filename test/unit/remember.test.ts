import { expect, test } from 'vitest';
import { remembering } from '../../electron/numbers/remember';

test('an answer that is remembered is not asked for again, nor one that is null', () => {
  const asked: string[] = [];
  const read = remembering(2, (text) => {
    asked.push(text);
    return text === 'none' ? null : { text };
  });
  expect([read('one'), read('none'), read('one'), read('none')]).toEqual([
    { text: 'one' },
    null,
    { text: 'one' },
    null,
  ]);
  expect(asked).toEqual(['one', 'none']);
});

test('the last answers are remembered, and those long before are not', () => {
  const asked: string[] = [];
  const read = remembering(2, (text) => {
    asked.push(text);
    return { text };
  });
  for (const text of ['1', '2', '3', '2', '4', '5', '3', '1']) read(text);
  expect(asked).toEqual(['1', '2', '3', '4', '5', '1']);
});
