/** 1 to `most`. */
export const numbers = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);
