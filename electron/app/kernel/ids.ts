/** Hands out a new number each time, from 1. */
export function createIds(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
