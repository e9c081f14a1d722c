/** The number of the light of P1; D713 and D717 from one source only (PROTOCOL.md 10). */
const OFFSETS: Readonly<Record<string, number>> = {
  D335: 2,
  D385: 2,
  D713: 1,
  D717: 5,
  D735: 5,
  D785: 5,
  D862: 5,
  D865: 5,
};

/** The number of the light of P1 on this model; 0 where no source says it. */
export const ledOffsetOf = (model: string): number => (Object.hasOwn(OFFSETS, model) ? (OFFSETS[model] ?? 0) : 0);
