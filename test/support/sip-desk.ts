import { onTestFinished } from 'vitest';
import { usualSip } from '../../electron/contract/phones/ways';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { profileOf, testApp } from './app';
import { demoPhone } from './demo';
import { learned } from './learned';
import { type Heard, udpPeer } from './sip-peer';

/** The user of the phones' identities. */
export const SIP_USER = '440';

type Sip = ReturnType<typeof usualSip>;

/** How this phone is spoken to, without a pause between keys unless it is said. */
export const sipOf = (phone: Pick<DemoPhone, 'sip'>, more: Partial<Sip> = {}): Sip => ({
  ...usualSip(),
  user: SIP_USER,
  port: phone.sip?.port ?? 0,
  stepMs: 0,
  ...more,
});

/** A phone that takes SIP, and an Offhook that has it by that way. */
export async function atSipDesk(options: DemoOptions = {}, sip: Partial<Sip> = {}) {
  const phone = await demoPhone({ model: 'D785', sip: { user: SIP_USER }, ...options });
  const profile = profileOf(phone, { way: 'sip', sip: sipOf(phone, sip) });
  const offhook = await testApp({ phones: [profile], activePhone: 'desk' });
  return { phone, profile, ...offhook };
}

/** A peer that answers as it is told, and an Offhook that takes it for its phone, with a password for it. */
export async function atPeerDesk(answer: (heard: Heard) => void, password?: string) {
  const peer = await udpPeer(answer);
  onTestFinished(() => peer.close());
  const sip = { ...usualSip(), port: peer.port, user: SIP_USER, stepMs: 0 };
  const profile = profileOf({ port: 1 }, { way: 'sip', sip });
  const offhook = await testApp({
    phones: [profile],
    activePhone: 'desk',
    ...(password === undefined ? {} : { learned: learned({ passwordsFor: { desk: `sip:127.0.0.1:${peer.port}` } }) }),
  });
  if (password !== undefined) offhook.keychain.kept.set('desk', password);
  return { peer, profile, ...offhook };
}
