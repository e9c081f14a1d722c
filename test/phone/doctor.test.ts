import { expect, test } from 'vitest';
import type { Check, PhoneExamination } from '../../electron/phone/examination';
import { demoPhone } from '../support/demo';
import { type Case, examined, GUARDED, refusals, resultOf, troubles } from '../support/examined';
import { clientFor, key, RIGHT } from '../support/phone-client';

test('a phone in order: every check is fine, and it says who it is', async () => {
  const { seen, demo } = await examined(
    { demo: GUARDED, client: RIGHT },
    { model: 'snom870', mac: '00:04:13:00:00:00' },
  );
  const { mac = '' } = seen.says ?? {};
  expect(seen.says).toEqual({ model: '870', mac: expect.stringMatching(/^000413[0-9A-F]{6}$/), firmware: '8.7.5.35' });
  const again = await clientFor(demo.origin, RIGHT).examine({
    model: 'snom870',
    mac: mac.toLowerCase().replace(/(..)(?=.)/g, '$1:'),
  });
  expect(again).toMatchObject({ finding: null, remarks: [], says: { model: '870', mac } });
  expect(again.checks).toEqual([
    { check: 'address', result: 'fine' },
    { check: 'connection', result: 'fine' },
    { check: 'certificate', result: 'not-asked' },
    { check: 'page', result: 'fine' },
    { check: 'login', result: 'fine' },
    { check: 'commands', result: 'fine' },
    { check: 'display', result: 'fine' },
    { check: 'model', result: 'fine' },
  ]);
});

test('a phone that nobody expects to be a certain one is not compared', async () => {
  const { seen } = await examined({});
  expect(seen).toMatchObject({ finding: null, remarks: [] });
  expect(resultOf(seen, 'model')).toBe('not-asked');
});

test('a phone that is another model than expected', async () => {
  const { seen } = await examined({ demo: { model: 'D785' } }, { model: '870' });
  expect(seen).toMatchObject({ finding: { code: 'wrong-model', says: 'D785' }, remarks: [] });
  expect(troubles(seen)).toEqual(['model']);
});

test('another phone at the same address', async () => {
  const { seen } = await examined({}, { model: 'D785', mac: '000413000000' });
  expect(seen.finding).toEqual({ code: 'other-phone', says: seen.says?.mac });
  expect(seen.remarks).toEqual([{ code: 'wrong-model', says: '870' }]);
});

test.each<[string, Case, PhoneExamination['finding'], Check]>([
  ['https only, by a redirect', { how: { http: 'redirects' } }, { code: 'https-wanted', status: 307 }, 'page'],
  ['https only, by a 403', { how: { http: 'forbidden' } }, { code: 'https-wanted', status: 403 }, 'page'],
  ['no phone at all', { how: { page: 'other-device' } }, { code: 'not-a-phone', status: 200 }, 'page'],
  ['a D8xx', { how: { page: 'd8xx' } }, { code: 'no-remote-control', status: 200 }, 'page'],
  ['another page of the maker', { how: { otherSnomPage: true } }, { code: 'other-page', status: 404 }, 'page'],
  ['a reply that is no HTTP', { how: { junk: true } }, { code: 'bad-reply' }, 'page'],
  ['a connection that closes without a word', { how: { noAnswer: true } }, { code: 'bad-reply' }, 'page'],
  ['a page that is cut off', { how: { cutAt: 150 } }, { code: 'bad-reply', status: 200 }, 'page'],
  ['the page of a locked login', { how: { blocked: true } }, { code: 'locked-out', status: 200 }, 'login'],
  ['a password that nobody gave', { demo: GUARDED }, { code: 'password-missing', status: 401 }, 'login'],
  ['hidden tags', { how: { hiddenTags: true } }, { code: 'hidden-tags', status: 403 }, 'commands'],
  ['restricted queries', { how: { restrictedQueries: true } }, { code: 'queries-restricted', status: 403 }, 'commands'],
])('%s', async (_name, patient, finding, at) => {
  const { seen } = await examined(patient);
  expect(seen.finding).toEqual(finding);
  expect(troubles(seen)).toEqual([at]);
  const last = seen.checks.findIndex(({ check }) => check === at);
  expect(seen.checks.slice(last + 1).every(({ result }) => result === 'not-asked')).toBe(true);
});

test('a phone that never answers', async () => {
  const { seen } = await examined({ how: { delayMs: 5_000 }, client: { limits: { requestMs: 60 } } });
  expect(seen.finding).toEqual({ code: 'no-reply' });
  expect(troubles(seen)).toEqual(['page']);
});

test('an address at which nothing listens', async () => {
  const { seen } = await examined({ how: { refuse: true } });
  expect(seen.finding).toEqual({ code: 'nothing-listens' });
  expect(troubles(seen)).toEqual(['connection']);
});

test('a name that nobody knows', async () => {
  const seen = await clientFor('http://telephone.invalid').examine({});
  expect(seen.finding).toEqual({ code: 'name-not-found' });
  expect(troubles(seen)).toEqual(['address']);
});

test('the old web interface is found where a newer one has moved it', async () => {
  const old = await demoPhone();
  const { seen } = await examined({ how: { newWebInterface: true }, client: { oldInterfacePort: old.port } });
  expect(seen.finding).toEqual({ code: 'port-3112' });
  expect(old.journal).toMatchObject([{ is: 'request', path: '/info.htm', credentials: false }]);
});

test('an old web interface with a password of its own is found without saying ours', async () => {
  const old = await demoPhone(GUARDED);
  const { seen } = await examined({ how: { page: 'd8xx' }, client: { ...RIGHT, oldInterfacePort: old.port } });
  expect(seen.finding).toEqual({ code: 'port-3112' });
  expect(old.journal).toMatchObject([{ is: 'request', path: '/info.htm', credentials: false, status: 401 }]);
});

test('what answers on the port of the old web interface may be something else', async () => {
  const other = await demoPhone();
  await other.misbehave({ page: 'other-device' });
  const { seen } = await examined({ how: { newWebInterface: true }, client: { oldInterfacePort: other.port } });
  expect(seen.finding).toEqual({ code: 'other-page', status: 404 });
});

test.each([401, 403] as const)(
  'a display for the administrator only (%s): keys work, and it is refused once',
  async (status) => {
    const { seen, demo, phone } = await examined({ demo: GUARDED, how: { adminPages: status }, client: RIGHT });
    expect(seen).toMatchObject({ finding: null, remarks: [{ code: 'display-refused', status }] });
    expect(troubles(seen)).toEqual(['display']);
    const before = refusals(demo);
    expect(before).toBeLessThanOrEqual(1);
    await expect(phone.screen()).rejects.toMatchObject({ code: 'refused', status });
    expect(await phone.press(key('1'))).toEqual({ result: 'done' });
    if (status === 401) expect(refusals(demo)).toBe(before);
  },
);

test('a display that is no image is worth a remark', async () => {
  const { seen } = await examined({ how: { imagePage: true } });
  expect(seen).toMatchObject({ finding: null, remarks: [{ code: 'bad-reply' }] });
  expect(troubles(seen)).toEqual(['display']);
});
