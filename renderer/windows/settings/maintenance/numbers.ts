/** As the contract has them: Identity and Ringer in maintenance.ts. */
export const IDENTITIES_MOST = 12;
export const RINGERS_MOST = 9;

/** 1 to `most`. */
export const numbers = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);
