/** Hands out a number that nobody had before, from 1. */
export function createIds(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
