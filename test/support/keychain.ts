import { mustRun, runTool } from './tool';

const SERVICE = 'offhook';

/** The password that the real keychain holds for a phone, read from outside by `secret-tool`; null when none. */
export async function passwordInKeychain(account: string): Promise<string | null> {
  const { code, stdout } = await runTool('secret-tool', ['lookup', 'service', SERVICE, 'account', account]);
  return code === 0 ? stdout : null;
}

/** The accounts for which Offhook has left something in the keychain. */
export async function accountsInKeychain(): Promise<readonly string[]> {
  const { stdout, stderr } = await runTool('secret-tool', ['search', '--all', 'service', SERVICE]);
  // Which of the two streams the attributes go to differs between versions.
  return [...`${stdout}\n${stderr}`.matchAll(/^attribute\.account = (.*)$/gm)].map(([, account]) => account ?? '');
}

/** Empties Offhook's part of the keychain. */
export async function emptyKeychain(): Promise<void> {
  // ends with 1 when there is nothing to remove
  await runTool('secret-tool', ['clear', 'service', SERVICE]);
}

/** The kind of secret that keytar saves; one of no kind it finds only now and then. */
const KIND = ['xdg:schema', 'org.freedesktop.Secret.Generic'];

/** Puts a password where Offhook looks for it, as if it had been saved earlier. */
export const putIntoKeychain = async (account: string, password: string): Promise<void> => {
  const words = ['store', '--label', `Offhook ${account}`, 'service', SERVICE, 'account', account, ...KIND];
  await mustRun('secret-tool', words, { input: password });
};
