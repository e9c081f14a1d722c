import { setTimeout as sleep } from 'node:timers/promises';
import { pssOfTree } from '../support/processes';
import { median } from '../support/quantile';
import { type Figure, fact } from './figures';
import { startPhoneProcess } from './phone-process';
import { watchPhoneWindow } from './phone-window';

const FRAMES = 10_000;
const ENDS = 1_000;
/** Until every process has the memory that it works with. */
const WARM_UP_FRAMES = 1_000;
const LOOK_EVERY_MS = 250;
const FLAT = 0.05;

/** Memory of all of Offhook's processes over ten thousand images: the first thousand against the last. */
export async function benchScreenMemory(): Promise<readonly Figure[]> {
  const phone = await startPhoneProcess();
  const window = await watchPhoneWindow(phone.port);
  try {
    await phone.ask({ do: 'film', runs: true, imageMs: 5 });
    const pid = window.app.process().pid ?? 0;
    let painted = 0;
    const first: number[] = [];
    const last: number[] = [];
    while (painted < WARM_UP_FRAMES + FRAMES) {
      await sleep(LOOK_EVERY_MS);
      painted += (await window.painted()).length;
      const counted = painted - WARM_UP_FRAMES;
      if (counted >= 0 && counted < ENDS) first.push(pssOfTree(pid));
      if (counted >= FRAMES - ENDS) last.push(pssOfTree(pid));
    }
    const change = median(last) / median(first) - 1;
    const mb = (kb: number) => `${(kb / 1024).toFixed(1)} MB`;
    return [
      fact('memory (PSS) over the first thousand images', mb(median(first))),
      fact('memory (PSS) over the last thousand of ten thousand', mb(median(last))),
      {
        what: 'change of memory over ten thousand images',
        measured: `${(change * 100).toFixed(1)} %`,
        promise: `within ${FLAT * 100} %`,
        kept: Math.abs(change) <= FLAT,
      },
    ];
  } finally {
    await window.stop();
    phone.stop();
  }
}
