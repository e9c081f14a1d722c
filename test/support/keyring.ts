import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Message, sessionBus, Variant } from '@jellybrick/dbus-next';
import { mustRun, runTool } from './tool';
import { until } from './until';

/** A session bus of a test's own, on which it starts and ends keychains. */
export interface OwnBus {
  readonly env: Readonly<Record<string, string>>;
  /** It opens the keyring. */
  readonly password: string;
  /** Starts GNOME's keychain: open, with a keyring that is locked, or without any. */
  startKeyring(is: 'open' | 'locked' | 'empty'): Promise<void>;
  stopKeyring(): Promise<void>;
  /** Opens the keyring from outside, as a login does. */
  unlock(): Promise<void>;
  lock(): Promise<void>;
  put(account: string, password: string): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = 'of the keyring';
const SERVICE_PATH = '/org/freedesktop/secrets';
const CONFIG = (folder: string): string => `<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

/** Opens the keyring as a login does, without a question: by a call that GNOME's keychain has for its own programs. */
async function unlockAt(busAddress: string): Promise<void> {
  const bus = sessionBus({ busAddress });
  await once(bus, 'connect');
  const ask = (call: {
    readonly interface: string;
    readonly member: string;
    readonly signature: string;
    readonly body: unknown[];
  }) => bus.call(new Message({ destination: 'org.freedesktop.secrets', path: SERVICE_PATH, ...call }));
  const service = 'org.freedesktop.Secret.Service';
  const opened = await ask({
    interface: service,
    member: 'OpenSession',
    signature: 'sv',
    body: ['plain', new Variant('s', '')],
  });
  const secret = [opened?.body[1], Buffer.alloc(0), Buffer.from(PASSWORD), 'text/plain'];
  await ask({
    interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
    member: 'UnlockWithMasterPassword',
    signature: 'o(oayays)',
    body: [`${SERVICE_PATH}/collection/login`, secret],
  });
  bus.disconnect();
}

export async function startBus(): Promise<OwnBus> {
  const folder = await mkdtemp(join(tmpdir(), 'offhook-bus-'));
  const [runtime, data] = [join(folder, 'run'), join(folder, 'data')];
  await Promise.all([mkdir(runtime, { mode: 0o700 }), mkdir(data)]);
  await writeFile(join(folder, 'bus.conf'), CONFIG(runtime));
  const daemon = spawn(
    'dbus-daemon',
    [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--nopidfile', '--print-address=1'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [line] = (await once(daemon.stdout, 'data')) as [Buffer];
  const own = {
    DBUS_SESSION_BUS_ADDRESS: line.toString().trim(),
    XDG_RUNTIME_DIR: runtime,
    XDG_DATA_HOME: data,
  };
  const env = { ...process.env, ...own };
  let keyring: ChildProcess | null = null;
  const dbus = (...words: readonly string[]) => runTool('dbus-send', ['--session', '--print-reply', ...words], { env });
  const isThere = async (): Promise<boolean> =>
    (
      await dbus(
        '--dest=org.freedesktop.DBus',
        '/',
        'org.freedesktop.DBus.NameHasOwner',
        'string:org.freedesktop.secrets',
      )
    ).stdout.includes('true');
  const begin = async (words: readonly string[], input: string): Promise<void> => {
    keyring = spawn('gnome-keyring-daemon', ['--foreground', '--components=secrets', ...words], {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    keyring.stdin?.end(input);
    await until('the keychain', isThere);
  };
  const end = async (): Promise<void> => {
    if (!keyring) return;
    const gone = once(keyring, 'exit');
    keyring.kill();
    await gone;
    keyring = null;
  };
  const lock = async (): Promise<void> => {
    const [path, service] = [SERVICE_PATH, 'org.freedesktop.Secret.Service'];
    const keyring = `array:objpath:${SERVICE_PATH}/collection/login`;
    await dbus('--dest=org.freedesktop.secrets', path, `${service}.Lock`, keyring);
  };
  return {
    env: own,
    password: PASSWORD,
    async startKeyring(is) {
      if (is === 'empty') return begin([], '');
      // It makes its keyring when it is unlocked for the first time.
      await begin(['--unlock'], PASSWORD);
      if (is === 'locked') await lock();
    },
    stopKeyring: end,
    unlock: () => unlockAt(own.DBUS_SESSION_BUS_ADDRESS),
    lock,
    async put(account, password) {
      const words = ['store', '--label', account, 'service', 'offhook', 'account', account];
      await mustRun('secret-tool', [...words, 'xdg:schema', 'org.freedesktop.Secret.Generic'], {
        env,
        input: password,
      });
    },
    async stop() {
      await end();
      const gone = once(daemon, 'exit');
      daemon.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
