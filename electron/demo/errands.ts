import type { Errand } from './actions';
import { getPage, NOT_ASKED, ownUrl } from './get-page';
import type { Journal } from './journal';
import type { Messenger } from './messenger';

interface ErrandDeps {
  readonly messenger: Messenger;
  /** How the phone names itself in its requests over HTTP. */
  readonly program: string;
  readonly journal: Pick<Journal, 'write'>;
}

/** Goes for what keys ask of the network. */
export interface Errands {
  run(errand: Errand): void;
  stop(): void;
}

/** URLs that may be asked at once. */
const UNDER_WAY_MOST = 20;

export const createErrands = ({ messenger, program, journal }: ErrandDeps): Errands => {
  const ending = new AbortController();
  let underWay = 0;

  /** A page that a key asks for is told of, and not shown. */
  const ask = async (text: string): Promise<void> => {
    const url = ownUrl(text);
    if (url === null || underWay >= UNDER_WAY_MOST) {
      const why = url === null ? NOT_ASKED : 'too many are under way';
      return journal.write({ is: 'ignored', what: `url ${text}: ${why}` });
    }
    underWay += 1;
    const got = await getPage(url, { program, signal: ending.signal });
    underWay -= 1;
    if (!ending.signal.aborted) journal.write({ is: 'action-url', url: text, status: got?.status ?? 0 });
  };

  return {
    run: (errand) => {
      if (errand.is === 'message') messenger.send(errand.data);
      else void ask(errand.url);
    },
    stop: () => {
      ending.abort();
      messenger.stop();
    },
  };
};
