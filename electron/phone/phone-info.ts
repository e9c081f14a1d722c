/** What a phone says it is. */
export interface PhoneInfo {
  /** `870`, `D785`. */
  readonly model?: string;
  /** Twelve hexadecimal digits in capitals. */
  readonly mac?: string;
  /** `8.7.5.35`. */
  readonly firmware?: string;
}
