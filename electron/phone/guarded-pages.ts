import type { Asking, Judge, ReplyLimits } from './asking';
import type { Auth } from './auth';
import { PhoneError } from './errors';
import type { Tries } from './login';
import { bareCommandRequest, infoRequest } from './requests';

/**
 * Pages that a phone may keep for its administrator (PROTOCOL.md 1.3): a password that presses keys is not wrong because such
 * a page refuses it. Each sort is refused once at most, and no two are in a row: three refusals lock a phone.
 */
export interface GuardedPages {
  /**
   * Does the work of asking for a page, which `judge` is for. Once the page was taken, a 401 does mean the password. A
   * refusal counts for all pages of the `sort`: they are `refused` without a request from then on.
   */
  ask<T>(page: string, sort: string, work: (judge?: Judge) => Promise<T>): Promise<T>;
  /** Has the password judged by the page of the commands. */
  readonly judge: Judge;
  /** The phone has taken the password. */
  taken(): void;
  hasTaken(): boolean;
  /** It has refused one that it had taken before. */
  refused(): void;
}

interface GuardedPagesDeps {
  readonly ask: Asking['ask'];
  readonly auth: Pick<Auth, 'forget' | 'isAnswering'>;
  readonly tries: Pick<Tries, 'refused'>;
  /** Of the pages that judge the password. */
  readonly limits: ReplyLimits;
  readonly hasPassword: boolean;
}

/** Whether the phone said no to credentials, or to a challenge that cannot be answered. */
export const isUnauthorized = (error: unknown): boolean =>
  error instanceof PhoneError &&
  (error.code === 'password-refused' || (error.code === 'refused' && error.status === 401));

export const createGuardedPages = ({ ask, auth, tries, limits, hasPassword }: GuardedPagesDeps): GuardedPages => {
  const pagesTaken = new Set<string>();
  const sortsRefused = new Map<string, PhoneError>();
  /** Refusals since the phone last took the password. */
  let refusals = 0;
  /** Whether the phone has taken the password, and whether its page of the commands is open without one. */
  let hasTaken = false;
  let isOpen = false;

  const judge: Judge = async () => {
    if (!hasPassword || hasTaken || isOpen) return false;
    const reply = await ask(bareCommandRequest(), limits).catch((cause: unknown) => {
      // The work that was asked for was not done.
      throw cause instanceof PhoneError && cause.code === 'no-reply' ? new PhoneError('dropped', { cause }) : cause;
    });
    if (reply === null) throw new PhoneError('dropped');
    isOpen = !hasTaken && !auth.isAnswering() && reply.status < 400;
    return true;
  };

  /** Has the password taken once more after a refusal, by a page for every user; false: none of them asks for it. */
  const prove = async (): Promise<boolean> => {
    for (const page of [infoRequest(), bareCommandRequest()]) {
      if (refusals > 0) await ask(page, limits);
    }
    return refusals === 0;
  };

  const refused = (): void => {
    refusals += 1;
    // The challenge that was refused here says nothing about keys.
    auth.forget();
  };

  return {
    judge,
    async ask(page, sort, work) {
      if (pagesTaken.has(page)) return work();
      const before = sortsRefused.get(sort);
      if (before) throw before;
      // A second refusal in a row may only come from a password that is right.
      if (!(await prove())) throw new PhoneError('refused', { status: 401 });
      // A fresh challenge makes the first answer count: credentials are refused once at most.
      auth.forget();
      let verdict: unknown = null;
      const judgeFirst: Judge = () =>
        judge().catch((error: unknown) => {
          verdict = error;
          throw error;
        });
      try {
        const value = await work(judgeFirst);
        pagesTaken.add(page);
        return value;
      } catch (error) {
        if (error === verdict || !isUnauthorized(error)) throw error;
        // Commands go without one: nothing but pages like this judges it.
        if (!hasTaken && isOpen) await tries.refused();
        refused();
        const refusal = new PhoneError('refused', { status: 401, cause: error });
        sortsRefused.set(sort, refusal);
        throw refusal;
      }
    },
    taken() {
      refusals = 0;
      hasTaken = true;
    },
    hasTaken: () => hasTaken,
    refused,
  };
};
