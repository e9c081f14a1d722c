import type { Listener } from '../../action-urls/listener';
import type { LightWord } from '../../contract/softkeys/soft-key';
import { ledsDocument, whenIdleDocument } from '../../phone/lights';
import type { Clock } from '../kernel/clock';
import { KeyProblemError } from './problem-error';

/** Sets lights by a document that the phone fetches, which takes its display for a moment (PROTOCOL.md 10). */
export interface LightsByHttp {
  /** Sets lights, by the numbers that documents give them. Rejects with a KeyProblemError while the phone does not come. */
  set(lights: ReadonlyMap<number, LightWord>): Promise<void>;
  /** The document for a path; null: there is none. */
  document(path: string): string | null;
}

interface LightsByHttpDeps {
  readonly base: () => Listener['base'];
  /** Has the phone fetch this address. */
  readonly show: (url: string) => Promise<void>;
  readonly phone: string;
  readonly clock: Pick<Clock, 'after'>;
}

/** A phone that was told to fetch something does it at once; it is slow where it is at work. In ms. */
const FETCH_LIMIT_MS = 5_000;
/** An idle phone goes on to the second document so soon, in ms. */
const GOES_ON_MS = 3_000;

/** One thing that is waited for. */
interface Visit {
  come: boolean;
  heard: () => void;
}

export function createLightsByHttp({ base, show, phone, clock }: LightsByHttpDeps): LightsByHttp {
  let count = 0;
  const pages = new Map<string, { readonly text: string; readonly visit: Visit }>();

  const serve = (path: string, text: string): Visit => {
    const visit: Visit = { come: false, heard: () => {} };
    pages.set(path, { text, visit });
    return visit;
  };

  const comesWithin = (visit: Visit, ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      if (visit.come) return resolve(true);
      const cancel = clock.after(ms, () => resolve(visit.come));
      visit.heard = () => {
        cancel();
        resolve(true);
      };
    });

  return {
    async set(lights) {
      count += 1;
      const [gatePath, ledsPath] = [`/idle/${count}.xml`, `/lights/${count}.xml`];
      const leds = [...lights].map(([number, light]) => ({ number, light }));
      const gate = serve(gatePath, whenIdleDocument(`${base()}${ledsPath}`));
      const second = serve(ledsPath, ledsDocument(leds));
      try {
        await show(`${base()}${gatePath}`);
        if (!(await comesWithin(gate, FETCH_LIMIT_MS))) {
          throw new KeyProblemError({ code: 'light-not-fetched', phone, own: new URL(base()).host });
        }
        // Where a call is up, or may be, the phone leaves it at that: its display is not taken.
        if (!(await comesWithin(second, GOES_ON_MS))) throw new KeyProblemError({ code: 'light-waits', phone });
      } finally {
        pages.delete(gatePath);
        pages.delete(ledsPath);
      }
    },
    document(path) {
      const page = pages.get(path);
      if (!page) return null;
      page.visit.come = true;
      page.visit.heard();
      return page.text;
    },
  };
}
