/** A whole number from 0 up to, not including, `below`. */
export type RandomInt = (below: number) => number;

export const oneOf = <const T>(next: RandomInt, [first, ...others]: readonly [T, ...T[]]): T =>
  others[next(others.length + 1) - 1] ?? first;
