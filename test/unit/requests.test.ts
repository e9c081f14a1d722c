import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dialRequest,
  dtmfRequest,
  infoRequest,
  pressRequest,
  releaseAllRequest,
  screenRequest,
  touchRequest,
  VENDOR_WIRE,
} from '../../electron/phone/requests';

const ENCODED = { separators: 'encoded', method: 'POST' } as const;
const chain = [{ key: '*', holdMs: 1000, pauseMs: 2000 }, { key: '#', pauseMs: 1000 }, { key: 'ENTER' }];

test('keys are written as the vendor writes them', () => {
  expect(pressRequest(chain, VENDOR_WIRE)).toEqual({
    method: 'GET',
    path: '/command.htm?key=%2A,1000,2000;%23,,1000;ENTER',
  });
});

test('a phone can be given its separators encoded and its commands by POST', () => {
  expect(pressRequest(chain, ENCODED)).toEqual({
    method: 'POST',
    path: '/command.htm?key=%2A%2C1000%2C2000%3B%23%2C%2C1000%3BENTER',
  });
});

test('a number is dialled, from an identity if there is one', () => {
  expect(dialRequest('+49 30#*', undefined, VENDOR_WIRE).path).toBe('/command.htm?number=%2B49%2030%23%2A');
  expect(dialRequest('112', '', VENDOR_WIRE).path).toBe('/command.htm?number=112');
  expect(dialRequest('30', 'alice@pbx.example', VENDOR_WIRE).path).toBe(
    '/command.htm?number=30&outgoing_uri=alice%40pbx.example',
  );
});

test('tones, the end of all calls, the info page and the displays have their requests', () => {
  expect(dtmfRequest('12*#', VENDOR_WIRE).path).toBe('/command.htm?key_dtmf=12%2A%23');
  expect(releaseAllRequest(VENDOR_WIRE).path).toBe('/command.htm?RELEASE_ALL_CALLS');
  expect(infoRequest()).toEqual({ method: 'GET', path: '/info.htm' });
  expect(screenRequest('label_screen').path).toBe('/label_screen.bmp');
});

test('touches are written in order, each with its verb, and without a plus for a space', () => {
  const tap = { x: 0, y: 271, verb: 'pr' } as const;
  expect(touchRequest([tap], VENDOR_WIRE)).toEqual({ method: 'GET', path: '/command.htm?touch=0%20271%20pr' });
  expect(touchRequest([{ x: 479, y: 0, verb: 'p' }, tap], ENCODED)).toEqual({
    method: 'POST',
    path: '/command.htm?touch=479%200%20p%200%20271%20pr',
  });
});

test('no number can add a parameter, a fragment, a line or a second command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (number) => {
      expect(dialRequest(number, undefined, VENDOR_WIRE).path).toMatch(
        /^\/command\.htm\?number=(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/,
      );
    }),
  );
});

test('half a character does not break the request', () => {
  expect(dialRequest('1\ud800', undefined, VENDOR_WIRE).path).toBe('/command.htm?number=1%EF%BF%BD');
});
