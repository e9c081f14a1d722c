/** The answers of the commands of the server, where they say more than done. */
export interface FreeSwitchAnswers {
  /** How many phones are registered there. */
  readonly 'try-server': { readonly phones: number };
}
