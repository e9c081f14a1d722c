import type { FoundPhone } from '../../contract/phones/found-phone';
import { PhoneError, type PhoneErrorCode } from '../../phone/errors';
import type { ConnectDeps } from '../connection/connect';
import { placeText } from '../connection/problems';

interface IdentifyFoundDeps extends Pick<ConnectDeps, 'createPhone'> {
  /** Whether the search is over. */
  readonly isOver: () => boolean;
  readonly said: (host: string, facts: Partial<FoundPhone>) => void;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** How long a phone may take for the connection, and again for its answer. */
const ANSWER_LIMIT_MS = 3_000;
/** Where every phone's pages are unless the administrator has moved them. */
const WEB_PORT = 80;

const ANSWERS: Partial<Readonly<Record<PhoneErrorCode, FoundPhone['answers']>>> = {
  'password-missing': 'password',
  'locked-out': 'password',
  'https-wanted': 'https',
  'no-remote-control': 'no-remote-control',
};

/** Asks phones who they are, one after the other, each once and without any credential: one GET of info.htm. */
export function createIdentifyFound({ createPhone, isOver, said, log }: IdentifyFoundDeps): (host: string) => void {
  let last: Promise<void> = Promise.resolve();

  const identify = async (host: string): Promise<void> => {
    if (isOver()) return;
    const origin = `http://${placeText({ host, port: WEB_PORT })}`;
    const phone = await createPhone({ origin, limits: { requestMs: ANSWER_LIMIT_MS } });
    try {
      said(host, { ...(await phone.info()), answers: 'phone' });
    } catch (error) {
      if (!(error instanceof PhoneError)) throw error;
      said(host, { answers: ANSWERS[error.code] ?? 'silent' });
    } finally {
      void phone.close();
    }
  };

  return (host) => {
    last = last
      .then(() => identify(host))
      .catch((error: unknown) => log('finding', 'a phone was not asked', { error }));
  };
}
