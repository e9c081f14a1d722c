/**
 * `work`, asked once for each text: its answers are kept until there are `most` of them, and then begun anew. For answers
 * that are asked for again soon, and never change.
 */
export function remembering<T extends object | null>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = work(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
