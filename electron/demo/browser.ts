import { readDocument } from './document';
import { getPage, NOT_ASKED, ownUrl } from './get-page';
import type { Instruction } from './instructions';
import type { Journal } from './journal';
import type { DemoState } from './state';

interface BrowserDeps {
  readonly journal: Pick<Journal, 'write'>;
  /** How the phone names itself. */
  readonly program: string;
  readonly state: () => DemoState;
  /** Does every other instruction. */
  readonly act: (instruction: Instruction) => void;
}

/** The minibrowser: gets documents, and does what they ask for. */
export interface Browser {
  /** Does an instruction of a document, or one that leads to the first. */
  follow(instruction: Instruction): void;
  /** A restart: gives up all that is under way. */
  forget(): void;
}

/** A document may lead to the next one, so often. */
const DEPTH_MOST = 5;
/** Documents that one may lead to in all, and errands of documents that may be under way at once. */
const PAGES_MOST = 20;
const UNDER_WAY_MOST = 100;

interface Trip {
  readonly depth: number;
  /** Shared by all that one document led to. */
  readonly pages: { left: number };
  readonly signal: AbortSignal;
}

export const createBrowser = ({ journal, program, state, act }: BrowserDeps): Browser => {
  let life = new AbortController();
  let underWay = 0;

  const ignore = (what: string, why: string): void => journal.write({ is: 'ignored', what: `${what}: ${why}` });

  const visit = async (text: string, trip: Trip): Promise<void> => {
    const url = ownUrl(text);
    if (url === null) return ignore(text, NOT_ASKED);
    if (trip.depth > DEPTH_MOST || trip.pages.left === 0) return ignore(text, 'too many documents');
    trip.pages.left -= 1;
    const got = await getPage(url, { program, signal: trip.signal });
    if (trip.signal.aborted) return;
    if (got?.status !== 200) return ignore(text, got === null ? 'no answer' : `answered ${got.status}`);
    const found = got.text === null ? null : readDocument(got.text, state());
    if (found === null) return ignore(text, 'no document');
    journal.write({ is: 'document', root: found.root, url: text });
    await goOn(found.instructions, { ...trip, depth: trip.depth + 1 });
  };

  /** Counts one more under way; false: there is no room for it. */
  const enter = (): boolean => {
    if (underWay < UNDER_WAY_MOST) underWay += 1;
    else {
      ignore('a document', 'too many are under way');
      return false;
    }
    return true;
  };
  const leave = (): void => {
    underWay -= 1;
  };

  const later = (ms: number, instructions: readonly Instruction[], trip: Trip): void => {
    if (!enter()) return;
    const end = (): void => {
      clearTimeout(timer);
      leave();
    };
    const timer = setTimeout(() => {
      trip.signal.removeEventListener('abort', end);
      leave();
      begin(instructions, trip);
    }, ms).unref();
    trip.signal.addEventListener('abort', end, { once: true });
  };

  /** One after the other: what stands behind a document waits for it. */
  const goOn = async (instructions: readonly Instruction[], trip: Trip): Promise<void> => {
    for (const one of instructions) {
      if (trip.signal.aborted) return;
      if (one.is === 'fetch') await visit(one.url, trip);
      else if (one.is === 'later') later(one.afterMs, one.instructions, trip);
      else act(one);
    }
  };

  const begin = (instructions: readonly Instruction[], trip: Trip): void => {
    if (enter()) void goOn(instructions, trip).finally(leave);
  };

  return {
    follow: (instruction) => begin([instruction], { depth: 1, pages: { left: PAGES_MOST }, signal: life.signal }),
    forget: () => {
      life.abort();
      life = new AbortController();
    },
  };
};
