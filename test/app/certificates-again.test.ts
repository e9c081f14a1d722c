import { X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import type { DemoPhone } from '../../electron/demo/options';
import { profileOf, type TestApp, testApp } from '../support/app';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../support/certificates';
import { demoPhone, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { makeCertificate } from '../support/made-certificate';
import { temporaryFolder } from '../support/temp-folder';
import { until } from '../support/until';

const FIRST = new X509Certificate(FIRST_CERTIFICATE.cert).fingerprint256;
const SECOND = new X509Certificate(SECOND_CERTIFICATE.cert).fingerprint256;

const requests = (phone: DemoPhone) => phone.journal.filter(({ is }) => is === 'request').length;
const statusOf = ({ app }: Pick<TestApp, 'app'>) => app.store.getState().connectionStatus;

/** A running Offhook that trusts its phone, and another device that answers there now, with another certificate. */
const elsewhere = async () => {
  const phone = await demoPhone({ tls: FIRST_CERTIFICATE });
  const profile = profileOf(phone, { scheme: 'https' });
  const certificates = { desk: { fingerprint: FIRST, origin: phone.origin, at: 0 } };
  const offhook = await testApp({ phones: [profile], activePhone: 'desk', learned: learned({ certificates }) });
  await offhook.app.start();
  await until('the phone', () => statusOf(offhook).is === 'ready');
  await phone.changeCertificate(SECOND_CERTIFICATE);
  const problem = { code: 'certificate-changed', certificate: { fingerprint: SECOND }, before: FIRST };
  // The first may be lost with the connection on which it was written.
  await offhook.send({ do: 'check-phone' });
  await until('trouble', () => statusOf(offhook).is === 'trouble');
  expect(await offhook.send({ do: 'press', sequence: '1' })).toMatchObject({ ok: false, problem });
  return { phone, problem, ...offhook };
};

test.each([
  ['somebody asks for the phone', ({ send }: TestApp) => send({ do: 'check-phone' })],
  ['somebody has it examined', ({ send }: TestApp) => send({ do: 'examine' })],
  ['somebody asks the keychain', ({ send }: TestApp) => send({ do: 'retry-keychain' })],
  ['this computer is in another network', async ({ desktop }: TestApp) => desktop.network?.()],
  ['this computer wakes up', async ({ desktop }: TestApp) => desktop.power?.('wake')],
])(
  'the phone that is trusted is the phone again when %s, and what was there meanwhile was told nothing',
  async (_, look) => {
    const { phone, problem, ...offhook } = await elsewhere();
    const before = requests(phone);
    await look(offhook);
    await until('the same trouble', () => statusOf(offhook).is === 'trouble');
    expect(statusOf(offhook)).toMatchObject({ problem });
    expect(requests(phone)).toBe(before);
    await phone.changeCertificate(FIRST_CERTIFICATE);
    await look(offhook);
    await until('the phone', () => statusOf(offhook).is === 'ready');
    expect(await offhook.send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
    expect(pressed(phone)).toEqual(['2']);
  },
);

test('a key alone looks for no other certificate than the one that was shown', async () => {
  const { phone, problem, send } = await elsewhere();
  await phone.changeCertificate(FIRST_CERTIFICATE);
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: false, problem });
});

const office = makeCertificate({ authority: true, subject: [{ oid: 'CN', text: 'The office' }] });
const vouched = makeCertificate({ issuer: office, forLoopback: true });

test.each([{ do: 'check-phone' }, { do: 'examine' }] as const)(
  'another authority in the same file counts from the next $do on',
  async (command) => {
    const caFile = join(await temporaryFolder(), 'office.pem');
    await writeFile(caFile, SECOND_CERTIFICATE.cert);
    const phone = await demoPhone({ tls: vouched });
    const more: Partial<PhoneProfile> = { scheme: 'https', certificate: 'file', caFile };
    const { send, app } = await testApp({ phones: [profileOf(phone, more)], activePhone: 'desk' });
    expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: false, problem: { code: 'certificate' } });
    await writeFile(caFile, office.cert);
    expect(await send(command)).toMatchObject({ ok: true });
    expect(statusOf({ app })).toMatchObject({ is: 'ready' });
    expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
    expect(pressed(phone)).toEqual(['2']);
  },
);
