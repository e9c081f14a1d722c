import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOutsideRequest } from '../../electron/host/outside-request';
import { offhookWords } from '../../electron/shell/argv';
import { createOutsideRequests } from '../../electron/shell/outside-requests';

const link = (number: string) => ({ do: 'open-link', link: `tel:${number}` }) as const;

test('what is asked for before anybody can answer is answered then, and what comes later at once', () => {
  const asks = createOutsideRequests();
  expect(asks.areNone()).toBe(true);
  asks.add(link('1'));
  asks.add(null);
  expect(asks.areNone()).toBe(false);
  const answered: unknown[] = [];
  asks.answer((said) => answered.push(said));
  asks.add(link('2'));
  expect(answered).toEqual([link('1'), null, link('2')]);
});

test('hundreds that come while Offhook starts fill no memory', () => {
  const asks = createOutsideRequests();
  for (let at = 0; at < 10_000; at += 1) asks.add(link(String(at)));
  const answered: unknown[] = [];
  asks.answer((said) => answered.push(said));
  expect(answered).toHaveLength(20);
  expect(answered[0]).toEqual(link('0'));
});

test('a message from outside can ask for no more than to be asked', () => {
  const said: readonly unknown[] = [
    { do: 'dial', text: '112', confirmed: true },
    { do: 'press', sequence: '1' },
    { do: 'quit' },
    { ...link('1'), confirmed: true },
    { do: 'open-link', link: 'x'.repeat(3_000) },
    ['dial'],
    'tel:1',
    undefined,
  ];
  expect(said.map(readOutsideRequest)).toEqual(said.map(() => null));
  expect(readOutsideRequest(link('1'))).toEqual(link('1'));
});

test.each([
  [['/opt/offhook', '--', 'tel:1 --yes'], false, ['tel:1 --yes']],
  [['/opt/offhook', 'tel:1'], false, ['tel:1']],
  [['/opt/offhook', 'dial', '--clipboard'], false, ['dial', '--clipboard']],
  [['/e/electron', '--no-sandbox', '/src', '--', 'tel:+49 30'], true, ['tel:+49 30']],
  [['/e/electron', '/src'], true, []],
])('the words of a start are found: %j', (argv, hasAppPath, words) => {
  expect(offhookWords(argv, hasAppPath)).toEqual(words);
});

test('a link that the system has put behind our words comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (rest) => {
      expect(offhookWords(['/opt/offhook', '--', `tel:${rest}`], false)).toEqual([`tel:${rest}`]);
      expect(offhookWords(['/e', '--no-sandbox', '/src', '--', `tel:${rest}`], true)).toEqual([`tel:${rest}`]);
    }),
  );
});
