import { randomBytes } from 'node:crypto';
import type { SoftKeyTools } from '../app/softkeys/tools';

const TOKEN_BYTES = 16;

/** What soft keys need of this computer. Loaded with the first soft key: most people's Offhook sets none. */
export async function softKeyTools(): Promise<SoftKeyTools> {
  const [{ sendButtons }, { listenSip }, { listenForPhone }, { addressTowards }] = await Promise.all([
    import('../phone/sip/buttons'),
    import('../sip/server'),
    import('../action-urls/listener'),
    import('../action-urls/local-address'),
  ]);
  return {
    sendButtons,
    listenSip,
    listenForPhone,
    addressTowards,
    randomToken: () => randomBytes(TOKEN_BYTES).toString('hex'),
  };
}
