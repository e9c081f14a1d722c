/** The answers of the commands of sequences, where they say more than done. */
export interface SequencesAnswers {
  /** How many were read. */
  readonly 'import-sequences': { readonly count: number };
  readonly 'export-sequences': { readonly text: string };
}
