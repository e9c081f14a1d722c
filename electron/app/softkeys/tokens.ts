/** What a token that has come back is worth. */
export type Judged = { readonly is: 'press'; readonly key: string } | { readonly is: 'unknown' | 'repeated' | 'late' };

/**
 * The secrets by which presses are known: one a key, random, good for one press. A key gets another one with each press, so that a
 * press that is heard twice, or sent again by another, does nothing.
 */
export interface Tokens {
  /** The token of a key at this moment. */
  of(key: string): string;
  /** Takes the token of a press, if it is one; it is used from then on. */
  take(token: string): Judged;
  /** The key runs nothing any more, or something else: its token is late from then on. */
  retire(key: string): void;
}

/** Tokens of before that are known as such; older ones are as unknown as any other. */
const REMEMBERED_MOST = 1_000;

export function createTokens(random: () => string): Tokens {
  const current = new Map<string, string>();
  const past = new Map<string, 'repeated' | 'late'>();

  const bury = (token: string, as: 'repeated' | 'late'): void => {
    past.set(token, as);
    const [oldest] = past.keys();
    if (past.size > REMEMBERED_MOST && oldest !== undefined) past.delete(oldest);
  };

  return {
    of(key) {
      const token = current.get(key) ?? random();
      current.set(key, token);
      return token;
    },
    take(token) {
      const before = past.get(token);
      if (before) return { is: before };
      for (const [key, one] of current) {
        if (one !== token) continue;
        current.delete(key);
        bury(token, 'repeated');
        return { is: 'press', key };
      }
      return { is: 'unknown' };
    },
    retire(key) {
      const token = current.get(key);
      current.delete(key);
      if (token !== undefined) bury(token, 'late');
    },
  };
}
