import { isOwnerChange, openSessionBus, ownerRule, type SessionBus } from './session-bus';

/** Secret Service API draft 0.2: the names that are the same for every keychain of a Linux desktop. */
const NAME = 'org.freedesktop.secrets';
const SERVICE = {
  destination: NAME,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
} as const;
const PROMPT = 'org.freedesktop.Secret.Prompt';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const NO_OBJECT = '/';
/** GNOME's keychain asks through this program, and says "dismissed" where it cannot be had. */
const GNOME = 'org.gnome.keyring';
const GNOME_PROMPTER = 'org.gnome.keyring.SystemPrompter';

/** The trouble with a keychain; null: none. */
export type SecretServiceTrouble =
  /** There is no session bus, or no keychain on it. */
  | 'missing'
  | 'locked'
  /** It asked its user to unlock it, and the user did not. */
  | 'dismissed'
  /** It has nothing in which something new could be kept. */
  | 'no-keyring';

export interface SecretService {
  /**
   * Looks for an item, and asks the user to unlock the keyring in the way of it, for at most so many ms. null: the item
   * can be read, or there is none.
   */
  prepareToRead(attributes: Readonly<Record<string, string>>, limitMs: number): Promise<SecretServiceTrouble | null>;
  /** The same for something new. */
  prepareToKeep(limitMs: number): Promise<SecretServiceTrouble | null>;
  /** Tells when the keychain may have become another one: unlocked, started, ended. Returns the way to stop. */
  watch(changed: () => void): () => void;
  /** Whether something could be kept in it at this moment, without a question to its user. */
  isOpen(): Promise<boolean>;
}

interface Keyring {
  readonly path: string;
  readonly isLocked: boolean;
}

const isPath = (value: unknown): value is string => typeof value === 'string' && value !== NO_OBJECT;
const paths = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isPath) : []);

/** The value within a variant. */
const inside = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined;

async function defaultKeyring(bus: SessionBus): Promise<Keyring | null> {
  const [path] = (await bus.ask({ ...SERVICE, member: 'ReadAlias', signature: 's', body: ['default'] })) ?? [];
  if (!isPath(path)) return null;
  const asked = { ...SERVICE, path, interface: PROPERTIES, member: 'Get', signature: 'ss' };
  const [locked] = (await bus.ask({ ...asked, body: ['org.freedesktop.Secret.Collection', 'Locked'] })) ?? [];
  return { path, isLocked: inside(locked) === true };
}

/** Whether the keychain can ask its user at all. */
async function canPrompt(bus: SessionBus): Promise<boolean> {
  const [owner, gnome] = await Promise.all([bus.ownerOf(NAME), bus.ownerOf(GNOME)]);
  if (owner === null || owner !== gnome) return true;
  return (await bus.ownerOf(GNOME_PROMPTER)) !== null || (await bus.canStart(GNOME_PROMPTER));
}

/** Shows a prompt, and waits for its end. */
async function ask(bus: SessionBus, prompt: string, limitMs: number): Promise<'done' | 'dismissed' | 'late'> {
  let stop = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      stop = bus.watch(
        `path='${prompt}',interface='${PROMPT}',member='Completed'`,
        ({ path, member }) => path === prompt && member === 'Completed',
        ({ body }) => resolve(body[0] === true ? 'dismissed' : 'done'),
      );
      timer = setTimeout(() => resolve('late'), limitMs);
      const shown = { ...SERVICE, path: prompt, interface: PROMPT, member: 'Prompt', signature: 's', body: [''] };
      void bus.ask(shown, limitMs).then((said) => said ?? resolve('dismissed'));
    });
  } finally {
    stop();
    clearTimeout(timer);
  }
}

async function unlock(
  bus: SessionBus,
  locked: readonly string[],
  limitMs: number,
): Promise<SecretServiceTrouble | null> {
  const said = await bus.ask({ ...SERVICE, member: 'Unlock', signature: 'ao', body: [[...locked]] });
  if (!said) return 'locked';
  const [unlocked, prompt] = said;
  if (!isPath(prompt)) return paths(unlocked).length >= locked.length ? null : 'locked';
  if (!(await canPrompt(bus))) return 'locked';
  const came = await ask(bus, prompt, limitMs);
  if (came === 'done') return null;
  return came === 'late' ? 'locked' : 'dismissed';
}

/** The desktop's keychain, asked itself for its state: what libsecret says instead is nothing, or a sentence in any language. */
function secretService(): SecretService {
  let shared: Promise<SessionBus> | null = null;
  const sessionBus = async (): Promise<SessionBus | null> => {
    const now = shared === null ? null : await shared.catch(() => null);
    if (now?.isOpen()) return now;
    shared = openSessionBus();
    return shared.catch(() => null);
  };
  /** The bus, where a keychain is on it, or would be started. */
  const keychainBus = async (): Promise<SessionBus | null> => {
    const bus = await sessionBus();
    if (!bus) return null;
    return (await bus.ownerOf(NAME)) !== null || (await bus.canStart(NAME)) ? bus : null;
  };

  return {
    async prepareToRead(attributes, limitMs) {
      const bus = await keychainBus();
      if (!bus) return 'missing';
      const found = await bus.ask({ ...SERVICE, member: 'SearchItems', signature: 'a{ss}', body: [attributes] });
      const [open, locked] = (found ?? []).map(paths);
      if (open && open.length > 0) return null;
      if (locked && locked.length > 0) return unlock(bus, locked, limitMs);
      // Some keychains know nothing of their items while they are locked.
      const keyring = await defaultKeyring(bus);
      return keyring?.isLocked ? unlock(bus, [keyring.path], limitMs) : null;
    },
    async prepareToKeep(limitMs) {
      const bus = await keychainBus();
      if (!bus) return 'missing';
      const keyring = await defaultKeyring(bus);
      if (keyring) return keyring.isLocked ? unlock(bus, [keyring.path], limitMs) : null;
      // It makes one, where it can ask for the password of it.
      return (await canPrompt(bus)) ? null : 'no-keyring';
    },
    watch(changed) {
      let stopped = false;
      let stops: readonly (() => void)[] = [];
      void sessionBus().then((bus) => {
        if (!bus || stopped) return;
        stops = [
          bus.watch(ownerRule(NAME), (message) => isOwnerChange(message, NAME), changed),
          bus.watch(
            `sender='${NAME}',path_namespace='${SERVICE.path}'`,
            ({ path, member }) => path.startsWith(SERVICE.path) && /^(?:PropertiesChanged|Collection\w+)$/.test(member),
            changed,
          ),
        ];
      });
      return () => {
        stopped = true;
        for (const stop of stops) stop();
      };
    },
    async isOpen() {
      const bus = await keychainBus();
      const keyring = bus && (await defaultKeyring(bus));
      return keyring !== null && !keyring.isLocked;
    },
  };
}

/** The keychain to ask about itself; null: this is no Linux. */
export const keychainItself = (): SecretService | null => (process.platform === 'linux' ? secretService() : null);
