/** The facts that a phone has told of itself (info.htm); absent where it did not. */
export interface PhoneSays {
  /** `870`, `D785`. */
  readonly model?: string;
  readonly mac?: string;
  readonly firmware?: string;
}
