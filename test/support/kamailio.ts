import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeSipPort, listens } from './sipp';
import { until } from './until';

/** Kamailio at work. */
export interface Kamailio {
  readonly port: number;
  /** What it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

const server = (port: number): string => `#!KAMAILIO
debug=2
log_stderror=yes
fork=yes
children=1
tcp_children=1
disable_tcp=yes
listen=udp:127.0.0.1:${port}
`;

/** The check of a NOTIFY is Kamailio's own reading of it: header by header, and a part of the body. */
const asPhone = (ownPort: number): string => `loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "pv.so"
loadmodule "textops.so"
loadmodule "xlog.so"
loadmodule "uac.so"
modparam("uac", "restore_mode", "none")
request_route {
  if (!is_method("NOTIFY") || $hdr(Event) != "xml" || $cT != "application/snomxml" || !search_body("key=ENTER")) {
    sl_send_reply("400", "Bad Request");
    exit;
  }
  sl_send_reply("200", "OK");
  $uac_req(method) = "MESSAGE";
  $uac_req(ruri) = "sip:offhook@127.0.0.1:${ownPort}";
  $uac_req(furi) = "sip:440@127.0.0.1";
  $uac_req(turi) = "sip:offhook@127.0.0.1";
  $uac_req(hdrs) = "Content-Type: text/plain\\r\\n";
  $uac_req(body) = "key=ENTER was taken";
  $uac_req(evroute) = 1;
  uac_req_send();
}
event_route[uac:reply] {
  xlog("L_WARN", "answered $uac_req(evcode)\\n");
}
`;

/** It keeps where phones are, and hands on to them what is sent to their users; with a password it asks for that first. */
const asRegistrar = (password: string): string => `loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "pv.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "auth.so"
modparam("usrloc", "db_mode", 0)
request_route {
  if (method == "REGISTER") {
    save("location");
    exit;
  }
  ${
    password === ''
      ? ''
      : `if (!pv_proxy_authenticate("pbx", "${password}", "0")) {
    proxy_challenge("pbx", "0");
    exit;
  }
  consume_credentials();`
  }
  if (!lookup("location")) {
    sl_send_reply("404", "Not Found");
    exit;
  }
  t_relay();
}
`;

/** A phone that takes a NOTIFY, and sends a MESSAGE of its own for it: to `ownPort`. */
export const startKamailio = (ownPort: number): Promise<Kamailio> => start(asPhone(ownPort));

/** A registrar; '': it asks for no password. */
export const startRegistrar = (password = ''): Promise<Kamailio> => start(asRegistrar(password));

/** Starts it at a port of loopback, with what it is to do. */
async function start(routes: string): Promise<Kamailio> {
  const folder = await mkdtemp(join(tmpdir(), 'offhook-kamailio-'));
  const port = await freeSipPort();
  const file = join(folder, 'kamailio.cfg');
  await writeFile(file, `${server(port)}${routes}`);
  const child = spawn('kamailio', ['-f', file, '-D', '-E', '-m', '16', '-M', '4', '-Y', folder, '-w', folder], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its processes end with it, as one group.
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await until('Kamailio to listen', () => child.exitCode !== null || listens(port, 'udp'));
  if (child.exitCode !== null) throw new Error(`Kamailio has ended: ${text}`);
  return {
    port,
    log: () => text,
    async stop() {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
