import { expect, test } from 'vitest';
import { readRegistrationName } from '../../electron/contract/phones/registration-name';
import { contactQuery } from '../../electron/freeswitch/registrations';

test.each([
  ['*/2000', { profile: '*', user: '2000', domain: '' }],
  ['*/2000@pbx.example', { profile: '*', user: '2000', domain: 'pbx.example' }],
  ['internal/2000@10.0.0.1', { profile: 'internal', user: '2000', domain: '10.0.0.1' }],
])('%j names a registration', (written, name) => {
  const found = readRegistrationName(written);
  expect(found).toEqual(name);
  expect(found && contactQuery(found)).toBe(written);
});

test.each([
  '2000',
  '/2000',
  '*/',
  '*/a b',
  '*/a@',
  'a b/2000',
  '*/2000@x@y',
  '*/2000\n',
  'internal/2000/x',
  '192.168.1.20',
  // The path of a page.
  '192.168.1.20/index.htm',
  'internal/2000',
  ' */2000',
])('%j names none', (written) => {
  expect(readRegistrationName(written.replace('\n', '\nx'))).toBeNull();
});
