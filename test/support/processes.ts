import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that came from it. */
export function treeOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = readOr(`/proc/${name}/stat`);
    // The name in brackets may hold spaces and brackets itself; the parent is the second word behind the last one.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent > 0) parents.set(Number(name), parent);
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** Proportional set size of a process and all that came from it, in kB: shared pages are counted once. */
export const pssOfTree = (root: number): number => sumOfTree(root, /^Pss:\s+(\d+) kB$/gm);

/**
 * The part of it that is in no file, in kB (Linux, Documentation/filesystems/proc.rst): another Offhook that starts or
 * ends beside this one changes how the pages of their common files are shared out, and nothing of this.
 */
export const pssWithoutFiles = (root: number): number => sumOfTree(root, /^Pss_(?:Anon|Shmem):\s+(\d+) kB$/gm);

const sumOfTree = (root: number, lines: RegExp): number =>
  treeOf(root)
    .flatMap((pid) => [...readOr(`/proc/${pid}/smaps_rollup`).matchAll(lines)])
    .reduce((sum, [, kb]) => sum + Number(kb), 0);

/** The most memory that any process of a tree has had so far, in kB, and the time all of them have worked, in ms. */
export interface Spent {
  readonly peakKb: number;
  readonly busyMs: number;
}

/** A tick of the clock by which Linux counts work (USER_HZ). */
const TICK_MS = 10;

/** Time and memory that a process and all that came from it have taken (Linux, Documentation/filesystems/proc.rst). */
export function spentByTree(root: number): Spent {
  const spent = treeOf(root).map((pid) => {
    const stat = readOr(`/proc/${pid}/stat`);
    const [utime = 0, stime = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readOr(`/proc/${pid}/status`))?.[1] ?? '0';
    return { peakKb: Number(peak), busyMs: (utime + stime) * TICK_MS };
  });
  return {
    peakKb: Math.max(...spent.map(({ peakKb }) => peakKb)),
    busyMs: spent.reduce((sum, { busyMs }) => sum + busyMs, 0),
  };
}

/** The state of a TCP connection that is open, in /proc/net/tcp (Linux, include/net/tcp_states.h). */
const ESTABLISHED = '01';

/** How many programs of this computer are connected to a port of it, by IPv4. */
export function connectionsTo(port: number): number {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const [, ...lines] = readOr('/proc/net/tcp').split('\n');
  return lines.filter((line) => {
    const [, , remote, state] = line.trim().split(/\s+/);
    return remote?.endsWith(wanted) && state === ESTABLISHED;
  }).length;
}

function readOr(path: string, otherwise = ''): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise; // the process has ended meanwhile
  }
}
