/** What a phone has said of itself (info.htm); absent where it did not. */
export interface PhoneSays {
  /** `870`, `D785`. */
  readonly model?: string;
  readonly mac?: string;
  readonly firmware?: string;
}
