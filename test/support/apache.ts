import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsIdentity } from '../../electron/demo/tls';
import { PATIENCE_MS } from './patience';

const PROGRAMS = ['/usr/sbin/apache2', '/usr/sbin/httpd'];
const MODULE_FOLDERS = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'];
const MODULES = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'auth_digest'];
const LOOK_EVERY_MS = 25;

const APACHE_REALM = 'snom';

const program = PROGRAMS.find((path) => existsSync(path));
const modules = MODULE_FOLDERS.find((folder) =>
  ['mod_auth_digest.so', 'mod_ssl.so'].every((name) => existsSync(join(folder, name))),
);

/** Why Apache cannot be started here; undefined when it can. */
export const apacheMissing: string | undefined =
  program === undefined || modules === undefined
    ? `Apache httpd with mod_auth_digest and mod_ssl was not found (${[...PROGRAMS, ...MODULE_FOLDERS].join(', ')}): apt-get install apache2`
    : undefined;

export interface ApacheOptions {
  readonly user: string;
  readonly password: string;
  readonly type: 'Digest' | 'Basic';
  /** https with this certificate, by mod_ssl. */
  readonly tls?: TlsIdentity;
  /** Further lines for the protected place, such as `AuthDigestQop none`. */
  readonly directives?: readonly string[];
}

/** One line of Apache's own log. */
export interface ApacheLine {
  readonly status: number;
  readonly request: string;
  /** The Authorization header, '' without one. */
  readonly authorization: string;
}

export interface Apache {
  readonly origin: string;
  log(): Promise<readonly ApacheLine[]>;
  /** Ends, and starts again on the same port with this certificate; its log goes on. */
  changeCertificate(tls: TlsIdentity): Promise<void>;
  stop(): Promise<void>;
}

/** Either a server, or Apache's words when it refused its configuration. */
export type ApacheStart = { readonly apache: Apache } | { readonly refused: string };

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const passwordFile = ({ type, user, password }: ApacheOptions): string =>
  type === 'Digest'
    ? `${user}:${APACHE_REALM}:${md5(`${user}:${APACHE_REALM}:${password}`)}\n`
    : `${user}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`;

const secureLines = (folder: string): readonly string[] => [
  `LoadModule ssl_module ${modules}/mod_ssl.so`,
  'SSLEngine on',
  `SSLCertificateFile ${folder}/phone.crt`,
  `SSLCertificateKeyFile ${folder}/phone.key`,
];

const configuration = (folder: string, port: number, { type, tls, directives = [] }: ApacheOptions): string =>
  [
    `ServerRoot ${folder}`,
    `Listen 127.0.0.1:${port}`,
    'ServerName localhost',
    `PidFile ${folder}/pid`,
    `DefaultRuntimeDir ${folder}`,
    `ErrorLog ${folder}/error.log`,
    `DocumentRoot ${folder}/pages`,
    'StartServers 1',
    'ServerLimit 1',
    'ThreadsPerChild 4',
    'MaxRequestWorkers 4',
    // Root must name another user to run the server as; for another user the lines have no effect.
    'User nobody',
    'Group nogroup',
    ...MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    ...(tls === undefined ? [] : secureLines(folder)),
    `LogFormat "%>s\\t%r\\t%{Authorization}i" probe`,
    // mod_log_config is built into Debian's httpd.
    `CustomLog ${folder}/access.log probe`,
    `<Directory ${folder}/pages>`,
    `  AuthType ${type}`,
    `  AuthName ${APACHE_REALM}`,
    `  Auth${type}Provider file`,
    `  AuthUserFile ${folder}/users`,
    '  Require valid-user',
    ...directives.map((line) => `  ${line}`),
    '</Directory>',
    '',
  ].join('\n');

const readLog = async (folder: string): Promise<readonly ApacheLine[]> =>
  (await readFile(join(folder, 'access.log'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [status = '', request = '', authorization = '-'] = line.split('\t');
      return { status: Number(status), request, authorization: authorization === '-' ? '' : authorization };
    });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const writeIdentity = async (folder: string, { key, cert }: TlsIdentity): Promise<void> => {
  await writeFile(join(folder, 'phone.key'), key, { mode: 0o600 });
  await writeFile(join(folder, 'phone.crt'), cert);
};

/** The folder of one Apache, with all that it reads. */
const makeFolder = async (port: number, options: ApacheOptions): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'offhook-apache-'));
  const pages = join(folder, 'pages');
  await mkdir(pages, { mode: 0o755 });
  await writeFile(join(pages, 'command.htm'), '<html>ok</html>');
  await writeFile(join(pages, 'info.htm'), '<title>snom 870</title>Mac: 000413AABBCC');
  await writeFile(join(folder, 'users'), passwordFile(options), { mode: 0o644 });
  await writeFile(join(folder, 'httpd.conf'), configuration(folder, port, options));
  if (options.tls) await writeIdentity(folder, options.tls);
  // Started by root, Apache serves as another user, who must get into the folder.
  await chmod(folder, 0o755);
  return folder;
};

/** One run of the program; its words when it refused to run. */
type Run = { readonly end: () => Promise<void> } | { readonly refused: string };

const run = async (file: string, folder: string, port: number): Promise<Run> => {
  const child = spawn(file, ['-X', '-f', join(folder, 'httpd.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(child, 'exit');
  const end = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  for (let waited = 0; waited < PATIENCE_MS && child.exitCode === null; waited += LOOK_EVERY_MS) {
    if (await answers(port)) return { end };
    await pause(LOOK_EVERY_MS);
  }
  await end();
  const errors = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
  return { refused: `${said.join('')}${errors}` };
};

/**
 * Apache httpd with one user and a few of a phone's pages behind HTTP authentication, on a free loopback port and in a
 * folder of its own that `stop` removes.
 */
export const startApache = async (options: ApacheOptions): Promise<ApacheStart> => {
  if (program === undefined || modules === undefined) throw new Error(apacheMissing);
  const port = await freePort();
  const folder = await makeFolder(port, options);
  let running = await run(program, folder, port);
  const end = async (): Promise<void> => {
    if ('end' in running) await running.end();
  };
  const stop = async (): Promise<void> => {
    await end();
    await rm(folder, { recursive: true, force: true });
  };
  const changeCertificate = async (tls: TlsIdentity): Promise<void> => {
    await end();
    await writeIdentity(folder, tls);
    running = await run(program, folder, port);
    if ('refused' in running) throw new Error(`Apache did not start again: ${running.refused}`);
  };
  if ('refused' in running) {
    await stop();
    return running;
  }
  const origin = `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  return { apache: { origin, log: () => readLog(folder), changeCertificate, stop } };
};
