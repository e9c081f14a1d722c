import { onTestFinished } from 'vitest';
import { SERVER_ACCOUNT } from '../../electron/contract/freeswitch/server';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import type { Settings } from '../../electron/contract/settings';
import type { DemoOptions } from '../../electron/demo/options';
import { testApp } from './app';
import { demoPhone } from './demo';
import type { How } from './event-socket-server';
import { learned } from './learned';
import { type PbxPhone, startPbx } from './pbx';

export const PBX_PASSWORD = 'ClueCon';
export const EXTENSION = '2000';

/** A server with these phones, for one test. */
export async function testPbx(phones: readonly PbxPhone[], how: How = {}) {
  const pbx = await startPbx(phones, how);
  onTestFinished(pbx.stop);
  return pbx;
}

/** A demo phone as it registers. */
export const registeredAs = (
  phone: { readonly sip: { readonly port: number } | null; readonly model: string },
  more: Partial<PbxPhone> = {},
): PbxPhone => ({
  user: EXTENSION,
  address: '127.0.0.1',
  port: phone.sip?.port ?? 5_060,
  callId: 'one@phone',
  agent: `snom${phone.model}/10.1.226.16`,
  ...more,
});

/** A profile that names the registration, whose way Offhook is to find out. */
export const byRegistration = (phone: { readonly port: number }): PhoneProfile =>
  PhoneProfile.parse({ id: 'desk', name: 'Desk', host: `*/${EXTENSION}`, port: phone.port });

/** The settings of a user whose phones this server knows. */
export const knowing = (pbx: { readonly port: number }, more: Partial<Settings> = {}) => ({
  server: { host: '127.0.0.1', port: pbx.port, user: '' },
  learned: learned({ passwordsFor: { [SERVER_ACCOUNT]: `freeswitch://@127.0.0.1:${pbx.port}` } }),
  activePhone: 'desk',
  ...more,
});

/** A demo phone that is registered at a server, and an Offhook that has it by its registration. */
export async function atRegisteredDesk(options: DemoOptions = {}, how: How = {}, seen: Partial<PbxPhone> = {}) {
  const phone = await demoPhone({ model: 'D785', sip: { user: EXTENSION }, ...options });
  const pbx = await testPbx([registeredAs(phone, seen)], how);
  const profile = byRegistration(phone);
  const offhook = await testApp(knowing(pbx, { phones: [profile] }));
  offhook.keychain.kept.set(SERVER_ACCOUNT, PBX_PASSWORD);
  return { phone, pbx, profile, ...offhook };
}
