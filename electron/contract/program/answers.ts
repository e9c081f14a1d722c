/** The answers of the commands of the program itself, where they say more than done. */
export interface ProgramAnswers {
  readonly diagnose: { readonly text: string };
}
