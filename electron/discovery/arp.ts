import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { join } from 'node:path';
import { isSnoms, readHardwareAddress } from './hardware-address';

/** A neighbour that this computer has spoken to. */
export interface Neighbour {
  /** An IPv4 address. */
  readonly host: string;
  /** Twelve hexadecimal digits in capitals. */
  readonly mac: string;
}

const READ_LIMIT_MS = 5_000;
const TABLE_LIMIT_BYTES = 1_000_000;

/** `192.168.1.7  00-04-13-24-0a-01  dynamic` (Windows), `192.168.1.7  0x1  0x2  00:04:13:24:0a:01  *  eth0` (Linux). */
const COLUMNS = /^\s*([\d.]{7,15})\s+(?:0x[0-9a-f]{1,8}\s+){0,2}([0-9a-f:-]{11,17})(?:\s|$)/i;
/** `? (192.168.1.7) at 0:4:13:24:a:1 on en0 ifscope [ethernet]` (macOS, BSD, net-tools); what stands before is a name. */
const SENTENCE = /\(([\d.]{7,15})\) at ([0-9a-f:-]{11,17})(?:\s|$)/i;

/**
 * The neighbours in a table as the systems print it, in their order and each once. Headings are in the user's language,
 * so a line is known by what stands in it and by nothing around it.
 */
export function parseArpTable(text: string): readonly Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const line of text.split('\n')) {
    const [, host = '', written = ''] = COLUMNS.exec(line) ?? SENTENCE.exec(line) ?? [];
    const mac = readHardwareAddress(written);
    if (mac && isIPv4(host) && !found.has(host)) found.set(host, { host, mac });
  }
  return [...found.values()];
}

/** The system's own program by its whole path: one of the same name elsewhere is not run. `-n`: no name is looked up. */
const arpProgram = (platform: string): readonly [file: string, args: readonly string[]] =>
  platform === 'win32'
    ? [join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'arp.exe'), ['-a']]
    : ['/usr/sbin/arp', ['-an']];

function runArp(): Promise<string> {
  const [file, args] = arpProgram(process.platform);
  const options = { timeout: READ_LIMIT_MS, maxBuffer: TABLE_LIMIT_BYTES, windowsHide: true };
  return new Promise((resolve, reject) => {
    execFile(file, args, options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}

/**
 * Snom's phones among the neighbours that this computer remembers; asks no device, sends nothing. None where the table
 * cannot be read: it is a help, and there are other ways to find a phone.
 */
export async function readArp(): Promise<readonly Neighbour[]> {
  try {
    const text = await (process.platform === 'linux' ? readFile('/proc/net/arp', 'utf8') : runArp());
    return parseArpTable(text).filter(({ mac }) => isSnoms(mac));
  } catch {
    return []; // No such table here, or no right to read it.
  }
}
