/** The service name under which the system's own keychain tools show our passwords. */
const KEYCHAIN_SERVICE = 'offhook';

/** A prompt of the keychain's may be on screen: people need time to read it, but nothing waits for ever. */
const ANSWER_LIMIT_MS = 60_000;

export type KeychainTrouble =
  /** There is none, or the library for it is missing. */
  | 'missing'
  | 'locked'
  /** It asked its user to unlock it, and the user did not. */
  | 'dismissed'
  /** It has nothing in which something new could be kept. */
  | 'no-keyring';
export type KeychainAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: KeychainTrouble };

/** Passwords in the operating system's keychain, by account; never anywhere else. */
export interface Keychain {
  get(account: string): Promise<KeychainAnswer<string | null>>;
  set(account: string, password: string): Promise<KeychainAnswer<void>>;
  remove(account: string): Promise<KeychainAnswer<void>>;
  /** Tells when the keychain can be read, having been locked or gone; returns the way to stop. Absent: it does not tell. */
  watchOpened?(opened: () => void): () => void;
}

/** The state of a desktop's keychain, where it can be asked: keytar hands on nothing but a sentence. */
export interface KeychainItself {
  prepareToRead(attributes: Readonly<Record<string, string>>, limitMs: number): Promise<KeychainTrouble | null>;
  prepareToKeep(limitMs: number): Promise<KeychainTrouble | null>;
  watch(changed: () => void): () => void;
  isOpen(): Promise<boolean>;
}

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

/** The trouble that keytar met is not told by its sentence, which may be in any language: the keychain may still be opened. */
async function asking<Value>(
  prepare: () => Promise<KeychainTrouble | null>,
  work: (keytar: Keytar) => Promise<Value>,
): Promise<KeychainAnswer<Value>> {
  const keytar = await loadKeytar();
  if (!keytar) return { ok: false, trouble: 'missing' };
  const before = await prepare();
  if (before !== null) return { ok: false, trouble: before };
  try {
    return { ok: true, value: await withinLimit(work(keytar)) };
  } catch {
    return { ok: false, trouble: 'locked' };
  }
}

/** The system's keychain. A locked or missing one is an answer, not an exception. `itself`: null where it cannot be asked. */
export function systemKeychain(itself: KeychainItself | null): Keychain {
  const toRead = (account: string) => async () =>
    (await itself?.prepareToRead({ service: KEYCHAIN_SERVICE, account }, ANSWER_LIMIT_MS)) ?? null;
  const toKeep = async () => (await itself?.prepareToKeep(ANSWER_LIMIT_MS)) ?? null;
  return {
    get: (account) => asking(toRead(account), (keytar) => keytar.getPassword(KEYCHAIN_SERVICE, account)),
    set: (account, password) => asking(toKeep, (keytar) => keytar.setPassword(KEYCHAIN_SERVICE, account, password)),
    remove: (account) =>
      asking(toRead(account), (keytar) => keytar.deletePassword(KEYCHAIN_SERVICE, account).then(() => undefined)),
    ...(itself && {
      watchOpened(opened) {
        return itself.watch(() => void itself.isOpen().then((isOpen) => isOpen && opened()));
      },
    }),
  };
}
