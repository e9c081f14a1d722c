import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import { test, writeSettings } from '../support/desk';
import { FLOODS, flood } from '../support/hostile';
import { runCommandLine, startCommandLine } from '../support/offhook';
import { pssWithoutFiles, spentByTree } from '../support/processes';
import { rawReply, startRawServer } from '../support/raw-server';
import { until } from '../support/until';

const COMMAND_LINE_MOST_KB = 220 * 1024;
const TRAY_MORE_MOST_KB = 40 * 1024;
const BUSY = { mostMs: 2_500, inMs: 5_000 };
const LOOK_EVERY_MS = 50;
/** So little work in so long a time is rest. */
const SETTLED_MS = 300;
const RESTING_MS = 10;

const INFO = rawReply('200 Ok', ['Content-Type: text/html'], '<html>Phone Type: snom870-SIP</html>');

/** A phone that writes one of the floods, or behaves. */
async function hostilePhone() {
  const hostile = { kind: null as number | null };
  const server = await startRawServer((_request, socket) => {
    const [, head, part] = hostile.kind === null ? [] : (FLOODS[hostile.kind] ?? []);
    if (head === undefined || part === undefined) socket.write(INFO);
    else flood(socket, head, part);
  });
  return { server, hostile };
}

/** The most that a tree of processes works in any such time, as seen by looks at it. */
function busiest(): { look(root: number): number } {
  const looks: { readonly at: number; readonly busyMs: number }[] = [];
  let most = 0;
  return {
    look(root) {
      const now = { at: performance.now(), busyMs: spentByTree(root).busyMs };
      looks.push(now);
      while ((looks[0]?.at ?? now.at) < now.at - BUSY.inMs) looks.shift();
      most = Math.max(most, now.busyMs - (looks[0]?.busyMs ?? now.busyMs));
      return most;
    },
  };
}

/** Resolves when a tree of processes does nothing any more: it was just started, or looks into the fault. */
const rest = (root: number): Promise<true> =>
  until('processes that rest', async () => {
    const before = spentByTree(root).busyMs;
    await sleep(SETTLED_MS);
    return spentByTree(root).busyMs - before <= RESTING_MS;
  });

test('a command line at a hostile phone stays small, and ends', async ({ home }) => {
  const { server, hostile } = await hostilePhone();
  writeSettings(home, {});
  for (const [kind, [name]] of FLOODS.entries()) {
    hostile.kind = kind;
    const { pid, ended } = startCommandLine(home, ['press', 'CANCEL', '--phone', server.origin]);
    const work = busiest();
    const spent = { peakKb: 0, busyMs: 0 };
    const over = ended.then(() => true);
    while (!(await Promise.race([over, sleep(LOOK_EVERY_MS).then(() => false)]))) {
      spent.peakKb = Math.max(spent.peakKb, spentByTree(pid).peakKb);
      spent.busyMs = work.look(pid);
    }
    expect([name, spent.peakKb < COMMAND_LINE_MOST_KB, spent.busyMs < BUSY.mostMs]).toEqual([name, true, true]);
  }
  await server.stop();
});

test('the tray at a hostile phone grows by little, works little, and is of use when the phone is', async ({
  home,
  begin,
  tray,
}) => {
  const { server, hostile } = await hostilePhone();
  const profile = PhoneProfile.parse({
    id: 'hostile',
    name: 'Hostile',
    host: '127.0.0.1',
    port: server.port,
    model: '370',
  });
  writeSettings(home, { phones: [profile], activePhone: 'hostile' });
  const { pid } = begin();
  await tray.icon();
  expect(await runCommandLine(home, ['press', 'CANCEL'])).toMatchObject({ code: 0 });
  await rest(pid);
  const before = pssWithoutFiles(pid);
  for (const [kind, [name]] of FLOODS.entries()) {
    hostile.kind = kind;
    const work = busiest();
    let [grown, busy] = [0, 0];
    const over = runCommandLine(home, ['press', 'CANCEL'])
      .then(() => rest(pid))
      .then(() => true);
    while (!(await Promise.race([over, sleep(LOOK_EVERY_MS).then(() => false)]))) {
      grown = Math.max(grown, pssWithoutFiles(pid) - before);
      busy = work.look(pid);
    }
    expect([name, grown < TRAY_MORE_MOST_KB, busy < BUSY.mostMs]).toEqual([name, true, true]);
  }
  hostile.kind = null;
  expect(await runCommandLine(home, ['press', 'CANCEL'])).toMatchObject({ code: 0 });
  await server.stop();
});
