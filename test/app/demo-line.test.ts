import { expect, test } from 'vitest';
import { readCommandLine } from '../../electron/cli/arguments';
import { words } from '../../renderer/messages/words';

test('the demo phone can be started with expansion modules', () => {
  expect(readCommandLine(['demo', '--model', 'D785', '--modules', '2'])).toMatchObject({
    is: 'demo',
    options: { model: 'D785', modules: 2 },
  });
  expect(readCommandLine(['demo'])).toMatchObject({ is: 'demo', options: expect.not.objectContaining({ modules: 0 }) });
});

test('what can be said of the demo phone stands in the usage, in both languages', () => {
  for (const { cli } of [words('en'), words('de')]) {
    for (const option of ['--model', '--modules', '--port', '--user', '--basic']) {
      expect(cli.usage).toMatch(new RegExp(`^  ${option}\\b`, 'm'));
    }
    expect(cli.usage.split('\n').filter((line) => line.length > 80)).toEqual([]);
  }
});

test('a number of modules that no phone takes is said', () => {
  for (const modules of ['5', '-1', '1.5', 'two', '']) {
    expect(readCommandLine(['demo', `--modules=${modules}`])).toMatchObject({
      is: 'wrong',
      usage: { why: 'value-missing', option: '--modules' },
    });
  }
});

test('modules mean nothing beside another word', () => {
  expect(readCommandLine(['dial', '1', '--modules', '2'])).toMatchObject({
    is: 'wrong',
    usage: { why: 'unknown-option', option: '--modules' },
  });
});
