export const FIRMWARE = '8.7.5.35';

/** Who this phone is. `mac`: 12 hex digits in capitals. */
export interface Nameplate {
  /** As it says itself: the name of its model, unless it was told to say another. */
  readonly model: string;
  readonly mac: string;
}
