import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeSipPort, listens } from './sipp';
import { until } from './until';

/** A SIP server that takes a NOTIFY as a phone does, and sends a MESSAGE of its own for it. */
export interface Kamailio {
  readonly port: number;
  /** What it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

/** The check of a NOTIFY is Kamailio's own reading of it: header by header, and a part of the body. */
const configuration = (port: number, ownPort: number): string => `#!KAMAILIO
debug=2
log_stderror=yes
fork=yes
children=1
tcp_children=1
disable_tcp=yes
listen=udp:127.0.0.1:${port}
loadmodule "tm.so"
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

/** Starts it at a port of loopback; `ownPort` is where its MESSAGE goes. */
export async function startKamailio(ownPort: number): Promise<Kamailio> {
  const folder = await mkdtemp(join(tmpdir(), 'offhook-kamailio-'));
  const port = await freeSipPort();
  const file = join(folder, 'kamailio.cfg');
  await writeFile(file, configuration(port, ownPort));
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
