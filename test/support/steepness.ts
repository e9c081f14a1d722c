const ROUNDS = 2;
/** A time too short to be measured counts as this much, in ms. */
const SHORTEST_MS = 5;

/** The processor time of this process, in ms: the time of other programs meanwhile is not in it. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** How much longer a text ten times as long may take, and still be called linear; a square takes a hundred times. */
export const STEEPEST = 40;

/**
 * How many times longer `work` takes with `length` than with a tenth of it, in processor time; the better of two rounds
 * counts.
 */
export function steepness(work: (length: number) => void, length: number): number {
  const leastMs = (of: number): number =>
    Math.min(
      ...Array.from({ length: ROUNDS }, () => {
        const from = cpuMs();
        work(of);
        return cpuMs() - from;
      }),
    );
  const short = Math.max(leastMs(Math.round(length / 10)), SHORTEST_MS);
  return leastMs(length) / short;
}
