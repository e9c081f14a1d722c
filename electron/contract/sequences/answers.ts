/** What the commands of sequences answer, where it is more than that they are done. */
export interface SequencesAnswers {
  /** How many were read. */
  readonly 'import-sequences': { readonly count: number };
  readonly 'export-sequences': { readonly text: string };
}
