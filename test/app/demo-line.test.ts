import { expect, test } from 'vitest';
import { readCommandLine } from '../../electron/cli/arguments';
import { words } from '../support/words';

test('the demo phone can be started with expansion modules', () => {
  expect(readCommandLine(['demo', '--model', 'D785', '--modules', '2'])).toMatchObject({
    is: 'demo',
    options: { model: 'D785', modules: 2 },
  });
  expect(readCommandLine(['demo'])).toMatchObject({ is: 'demo', options: expect.not.objectContaining({ modules: 0 }) });
});

test('what can be said of the demo phone stands in the usage, in both languages', () => {
  const most = { identities: 12, ringers: 9, modules: 4 };
  for (const { cli } of [words('en'), words('de')]) {
    const usage = cli.usage(most);
    for (const option of ['--model', '--modules', '--port', '--sip-port', '--user', '--basic']) {
      expect(usage).toMatch(new RegExp(`^  ${option}\\b`, 'm'));
    }
    expect(usage.split('\n').filter((line) => line.length > 80)).toEqual([]);
  }
});

test('the demo phone can be told to take SIP, at a port or at any', () => {
  for (const port of [0, 5060]) {
    expect(readCommandLine(['demo', '--sip-port', String(port)])).toMatchObject({ options: { sipPort: port } });
  }
  expect(readCommandLine(['demo', '--model', 'D862'])).toMatchObject({
    options: expect.not.objectContaining({ sipPort: 0 }),
  });
  for (const port of ['65536', '-1', 'any', '']) {
    expect(readCommandLine(['demo', `--sip-port=${port}`])).toMatchObject({
      is: 'wrong',
      usage: { why: 'value-missing', option: '--sip-port' },
    });
  }
  expect(readCommandLine(['dial', '1', '--sip-port', '0'])).toMatchObject({
    is: 'wrong',
    usage: { why: 'unknown-option', option: '--sip-port' },
  });
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
