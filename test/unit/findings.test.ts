import { expect, test } from 'vitest';
import { PhoneError, type PhoneErrorCode } from '../../electron/phone/errors';
import { checksOf, differences, troubleOf } from '../../electron/phone/findings';

const systemError = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code });

test.each([
  ['EHOSTUNREACH', 'no-route'],
  ['ENETUNREACH', 'no-route'],
  ['EHOSTDOWN', 'no-route'],
  ['ENETDOWN', 'no-route'],
  ['ECONNREFUSED', 'nothing-listens'],
  ['ETIMEDOUT', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
])('no connection because of %s is %s', (code, finding) => {
  const error = new PhoneError('unreachable', { cause: systemError(code) });
  expect(troubleOf(error, 'page')).toEqual({ at: 'connection', finding: { code: finding } });
});

test.each<[PhoneErrorCode, number | undefined, string]>([
  ['name-not-found', undefined, 'address'],
  ['certificate-changed', undefined, 'certificate'],
  ['old-tls', undefined, 'certificate'],
  ['password-missing', 401, 'login'],
  ['refused', 401, 'login'],
  ['refused', 403, 'page'],
  ['locked-out', 200, 'login'],
  ['not-a-phone', 404, 'page'],
  ['no-reply', undefined, 'page'],
])('%s (%s) is met at the %s', (code, status, at) => {
  const error = new PhoneError(code, status === undefined ? {} : { status });
  expect(troubleOf(error, 'page').at).toBe(at);
});

test('what is no word about the phone is no finding', () => {
  expect(() => troubleOf(new PhoneError('dropped'), 'page')).toThrow(PhoneError);
  expect(() => troubleOf(new TypeError('a mistake of ours'), 'page')).toThrow(TypeError);
});

test('names of models and hardware addresses are compared as people and phones write them', () => {
  const says = { model: 'D785', mac: '000413AABBCC' };
  expect(differences(says, { model: 'snomD785', mac: '00-04-13-aa-bb-cc' })).toEqual([]);
  expect(differences(says, { model: '785' })).toEqual([]);
  expect(differences({}, { model: '870', mac: '000413AABBCC' })).toEqual([]);
  expect(differences(says, { model: '870', mac: '000413AABBCD' })).toEqual([
    { code: 'other-phone', says: '000413AABBCC' },
    { code: 'wrong-model', says: 'D785' },
  ]);
});

test('what comes before a trouble was fine, and what comes after was not asked', () => {
  const course = { stopped: 'login', troubled: new Set<never>(), skipped: new Set(['certificate'] as const) } as const;
  expect(checksOf(course).map(({ result }) => result)).toEqual([
    'fine',
    'fine',
    'not-asked',
    'fine',
    'trouble',
    'not-asked',
    'not-asked',
    'not-asked',
  ]);
});
