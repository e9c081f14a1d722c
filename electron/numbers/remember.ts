/**
 * `work`, asked once for each text as long as it is remembered: the last `most` answers are, and up to as many before
 * them. For answers that are asked for again soon, and never change.
 */
export function remembering<T extends object | null>(most: number, work: (text: string) => T): (text: string) => T {
  let older = new Map<string, T>();
  let newer = new Map<string, T>();
  return (text) => {
    // null is an answer, too.
    const before = newer.has(text) ? newer.get(text) : older.get(text);
    if (before !== undefined) return before;
    const answer = work(text);
    if (newer.size >= most) [older, newer] = [newer, new Map()];
    newer.set(text, answer);
    return answer;
  };
}
