import type { LightWord } from '../../contract/softkeys/choices';
import { ledsDocument, whenIdleDocument } from '../../phone/lights';
import type { Clock } from '../kernel/clock';
import type { ToldKey } from './key-way';
import { KeyProblemError } from './problem-error';
import type { Touched } from './touched-keys';

/** Sets lights by a document that the phone fetches, which takes its display for a moment (PROTOCOL.md 10). */
export interface LightsByHttp {
  /**
   * Tells what differs of the lights of these keys, and turns off those that belong to none of all keys any more. Rejects with a
   * KeyProblemError while the phone does not come.
   */
  put(keys: readonly ToldKey[], all: readonly ToldKey[]): Promise<void>;
  /** Whether the light of this key is told with the next document. */
  isDue(key: ToldKey): boolean;
  /** The document for a path; null: there is none. */
  document(path: string): string | null;
  forgotten(): void;
  doubt(light: number): void;
}

interface LightsByHttpDeps {
  /** `http://192.168.1.5:50123/SECRET` */
  readonly base: () => string;
  /** Has the phone fetch this address. */
  readonly show: (url: string) => Promise<void>;
  readonly touched: Pick<Touched, 'isLit' | 'lights' | 'keep' | 'drop'>;
  readonly phone: string;
  readonly clock: Pick<Clock, 'after'>;
}

/** A phone that was told to fetch something does it at once; it is slow where it is at work. In ms. */
const FETCH_LIMIT_MS = 5_000;
/** An idle phone goes on to the second document so soon, in ms. */
const GOES_ON_MS = 3_000;

/** One document, and whether the phone has come for it. */
interface Page {
  readonly text: string;
  hasCome: boolean;
  come: () => void;
}

const wordOf = (one: ToldKey): LightWord => (one.is === 'back' ? 'off' : one.light);

export function createLightsByHttp({ base, show, touched, phone, clock }: LightsByHttpDeps): LightsByHttp {
  let count = 0;
  let epoch = 0;
  const pages = new Map<string, Page>();
  /** The lights that the phone is known to have. */
  const known = new Map<number, LightWord>();
  const doubted = new Set<number>();

  /** A light that was never touched is the phone's own, and not to be turned off. */
  const isNews = (light: number, word: LightWord): boolean => {
    if (doubted.has(light)) return true;
    const now = known.get(light) ?? (touched.isLit(light) ? null : 'off');
    return now !== word;
  };

  const serve = (path: string, text: string): Page => {
    const page: Page = { text, hasCome: false, come: () => {} };
    pages.set(path, page);
    return page;
  };

  const comesWithin = (page: Page, ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      if (page.hasCome) return resolve(true);
      const cancel = clock.after(ms, () => resolve(page.hasCome));
      page.come = () => {
        cancel();
        resolve(true);
      };
    });

  /** Where a call is up, or may be, the phone leaves it at the first document: its display is not taken. */
  const bring = async (lights: ReadonlyMap<number, LightWord>): Promise<void> => {
    count += 1;
    const [gatePath, ledsPath] = [`/idle/${count}.xml`, `/lights/${count}.xml`];
    const gate = serve(gatePath, whenIdleDocument(`${base()}${ledsPath}`));
    const leds = serve(ledsPath, ledsDocument([...lights].map(([number, light]) => ({ number, light }))));
    try {
      await show(`${base()}${gatePath}`);
      if (!(await comesWithin(gate, FETCH_LIMIT_MS))) {
        throw new KeyProblemError({ code: 'light-not-fetched', phone, own: new URL(base()).host });
      }
      if (!(await comesWithin(leds, GOES_ON_MS))) throw new KeyProblemError({ code: 'light-waits', phone });
    } finally {
      pages.delete(gatePath);
      pages.delete(ledsPath);
    }
  };

  const tell = async (news: ReadonlyMap<number, LightWord>): Promise<void> => {
    if (news.size === 0) return;
    const mine = epoch;
    await touched.keep({ lights: [...news].flatMap(([light, word]) => (word === 'off' ? [] : [light])) });
    for (const light of news.keys()) known.delete(light);
    await bring(news);
    for (const [light, word] of news) {
      doubted.delete(light);
      if (mine === epoch) known.set(light, word);
    }
  };

  return {
    async put(keys, all) {
      const ours = new Set(all.map(({ lightNumber }) => lightNumber));
      const gone = touched.lights().filter((light) => !ours.has(light));
      const wanted = [
        ...gone.map((light) => [light, 'off'] as const),
        ...keys.map((one) => [one.lightNumber, wordOf(one)] as const),
      ];
      await tell(new Map(wanted.filter(([light, word]) => isNews(light, word))));
      const back = keys.flatMap((one) => (one.is === 'back' ? [one.lightNumber] : []));
      await touched.drop([], [...back, ...gone]);
    },
    isDue: (one) => isNews(one.lightNumber, wordOf(one)),
    document(path) {
      const page = pages.get(path);
      if (!page) return null;
      page.hasCome = true;
      page.come();
      return page.text;
    },
    forgotten() {
      epoch += 1;
      known.clear();
    },
    doubt: (light) => void doubted.add(light),
  };
}
