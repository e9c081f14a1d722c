import { expect, test } from 'vitest';
import { readCommandLine } from '../../electron/cli/arguments';

test('the demo phone can be started with expansion modules', () => {
  expect(readCommandLine(['demo', '--model', 'D785', '--modules', '2'])).toMatchObject({
    is: 'demo',
    options: { model: 'D785', modules: 2 },
  });
  expect(readCommandLine(['demo'])).toMatchObject({ is: 'demo', options: expect.not.objectContaining({ modules: 0 }) });
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
