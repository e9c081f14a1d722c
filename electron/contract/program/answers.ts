/** What the commands of the program itself answer, where it is more than that they are done. */
export interface ProgramAnswers {
  readonly diagnose: { readonly text: string };
}
