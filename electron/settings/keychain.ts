/** The service name under which the system's own keychain tools show our passwords. */
const KEYCHAIN_SERVICE = 'offhook';

/** A prompt of the keychain's may be on screen: people need time to read it, but nothing waits for ever. */
const ANSWER_LIMIT_MS = 60_000;

export type KeychainTrouble = 'locked' | 'missing';
export type KeychainAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: KeychainTrouble };

/** Passwords in the operating system's keychain, by account; never anywhere else. */
export interface Keychain {
  get(account: string): Promise<KeychainAnswer<string | null>>;
  set(account: string, password: string): Promise<KeychainAnswer<void>>;
  remove(account: string): Promise<KeychainAnswer<void>>;
}

/**
 * libsecret, Keychain Services and the Credential Vault give no codes through keytar, only sentences: this is the one
 * place where text is matched. What is not recognisably "nobody offers secrets here" counts as locked, because then
 * asking again may help.
 */
const troubleOf = (error: unknown): KeychainTrouble =>
  /not provided by any|autolaunch|could not connect|no such (file|interface)|not activatable/i.test(String(error))
    ? 'missing'
    : 'locked';

function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_LIMIT_MS} ms`)), ANSWER_LIMIT_MS);
    timer.unref();
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

type Keytar = typeof import('keytar');

/** Loaded at first use: an Offhook with no phone of its own never touches the keychain. */
async function loadKeytar(): Promise<Keytar | null> {
  try {
    const loaded: Keytar & { readonly default?: Keytar } = await import('keytar');
    // A CommonJS package: Node sees only some of its functions by name, and all of them here.
    return loaded.default ?? loaded;
  } catch {
    return null; // The system lacks the library behind it (libsecret on Linux).
  }
}

async function asking<Value>(work: (keytar: Keytar) => Promise<Value>): Promise<KeychainAnswer<Value>> {
  const keytar = await loadKeytar();
  if (!keytar) return { ok: false, trouble: 'missing' };
  const asked = work(keytar);
  try {
    return { ok: true, value: await withinLimit(asked) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

/** The system's keychain. A locked or missing one is an answer, not an exception. */
export const systemKeychain = (): Keychain => ({
  get: (account) => asking((keytar) => keytar.getPassword(KEYCHAIN_SERVICE, account)),
  set: (account, password) => asking((keytar) => keytar.setPassword(KEYCHAIN_SERVICE, account, password)),
  remove: (account) => asking((keytar) => keytar.deletePassword(KEYCHAIN_SERVICE, account).then(() => undefined)),
});
