import { describe, expect, test } from 'vitest';
import { createPhoneIdentities } from '../../electron/app/connection/phone-identity';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { profileOf, testApp } from '../support/app';
import { demoPhone, dialled, pressed } from '../support/demo';
import { createClock } from '../support/still-clock';
import { temporaryFolder } from '../support/temp-folder';
import { terminal } from '../support/terminal';

const HELP = { ok: false, problem: { code: 'emergency-in-sequence', number: '112' } };
const press = (sequence: string) => ({ do: 'press' as const, sequence });
const dial = (text: string) => ({ do: 'dial', text, confirmed: true, from: 'command-line' }) as const;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'desk.example': ['192.0.2.7'],
  'hall.example': ['192.0.2.8'],
  'both.example': ['2001:db8::7', '192.0.2.7'],
  'six.example': ['2001:db8::7'],
  'here.example': ['127.0.0.1'],
};

const addressesOf = async (name: string): Promise<readonly string[]> => {
  const found = NAMES[name];
  if (!found) throw new Error(name);
  return found;
};

async function identityOf(host: string, port = 8080): Promise<string> {
  const identities = createPhoneIdentities(addressesOf, createClock());
  await identities.settle({ host, port });
  return identities.of({ host, port });
}

describe('a phone is one', () => {
  test.each([
    ['127.0.0.1', 'localhost'],
    ['127.0.0.1', 'LOCALHOST.'],
    ['127.0.0.1', '127.1'],
    ['127.0.0.1', '::1'],
    ['127.0.0.1', '0:0:0:0:0:0:0:1'],
    ['127.0.0.1', '::ffff:127.0.0.1'],
    ['127.0.0.1', 'phone.localhost'],
    ['127.0.0.1', 'here.example'],
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['192.0.2.7', 'desk.example'],
    ['192.0.2.7', 'Desk.Example.'],
    ['192.0.2.7', 'both.example'],
    ['2001:db8::7', '2001:DB8:0:0:0:0:0:7'],
    ['2001:db8::7', 'six.example'],
    ['nowhere.example', 'NOWHERE.example.'],
    ['*/2000', '*/2000'],
  ])('as %s and as %s', async (one, other) => {
    expect(await identityOf(other)).toBe(await identityOf(one));
  });

  test.each([
    ['192.0.2.7', '192.0.2.8'],
    ['desk.example', 'hall.example'],
    ['nowhere.example', 'nowhere-else.example'],
    ['192.0.2.7', '127.0.0.1'],
    ['*/2000', '*/2001'],
    ['*/2000', '*'],
  ])('and two are two: %s, %s', async (one, other) => {
    expect(await identityOf(other)).not.toBe(await identityOf(one));
    expect(await identityOf(one, 8081)).not.toBe(await identityOf(one));
  });

  test('over HTTP and HTTPS, each on its usual port', async () => {
    expect(await identityOf('desk.example', 443)).toBe(await identityOf('192.0.2.7', 80));
  });
});

describe('a name', () => {
  test('is asked for once, by two at once too, and again only where it had no address', async () => {
    const asked: string[] = [];
    const clock = createClock();
    const identities = createPhoneIdentities(async (name) => {
      asked.push(name);
      return addressesOf(name);
    }, clock);
    const desk = { host: 'desk.example', port: 80 };
    const nowhere = { host: 'nowhere.example', port: 80 };
    await Promise.all([identities.settle(desk), identities.settle(desk), identities.settle(nowhere)]);
    expect([identities.settle(desk), identities.settle(nowhere)]).toEqual([null, null]);
    await clock.pass(60_000);
    expect(identities.settle(desk)).toBeNull();
    await identities.settle(nowhere);
    expect(asked).toEqual(['desk.example', 'nowhere.example', 'nowhere.example']);
    expect(identities.settle({ host: '192.0.2.7', port: 80 })).toBeNull();
  });

  test('that nothing answers for keeps no key waiting for longer than half a second', async () => {
    const clock = createClock();
    const identities = createPhoneIdentities(() => new Promise(() => {}), clock);
    const place = { host: 'Desk.example', port: 80 };
    const settled = identities.settle(place);
    await clock.pass(500);
    await settled;
    expect(identities.of(place)).toBe('desk.example');
  });
});

async function spelledTwice(host: string) {
  const phone = await demoPhone();
  const folder = await temporaryFolder();
  const clock = createClock();
  const start = (profile: ReturnType<typeof profileOf>) =>
    testApp({ phones: [profile], activePhone: 'desk' }, { clock, ...betweenProcesses(folder), addressesOf });
  return { phone, one: await start(profileOf(phone, { host })), other: await start(profileOf(phone)) };
}

test('what is typed under one spelling counts under another', async () => {
  const { phone, one, other } = await spelledTwice('localhost');
  expect(await one.send(press('1;1'))).toMatchObject({ ok: true });
  expect(await other.send(press('2;ENTER'))).toEqual(HELP);
  expect(pressed(phone)).toEqual(['1', '1']);
});

test('two spellings make one call', async () => {
  const { phone, one, other } = await spelledTwice('localhost');
  const outcomes = await Promise.all([one.send(dial('0301234')), other.send(dial('0301234'))]);
  expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
  expect(dialled(phone)).toEqual(['0301234']);
});

test('between two command lines, too', async () => {
  const phone = await demoPhone();
  const { type } = await terminal();
  const at = (host: string) => ['--phone', `http://${host}:${phone.port}`];
  expect((await type('command', 'press', '1;1', ...at('localhost'))).code).toBe(0);
  expect((await type('command', 'press', '2;ENTER', ...at('127.0.0.1'))).code).toBe(1);
  expect(pressed(phone)).toEqual(['1', '1']);
});
