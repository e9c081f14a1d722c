/** The answers of the commands of the server, where they say more than done. */
export interface FreeSwitchAnswers {
  /** How many phones are registered there; null: its reply does not say, as where there are more than it holds. */
  readonly 'try-server': { readonly phones: number | null };
}
