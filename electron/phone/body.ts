/** The body of a reply while it arrives. */
export interface Body {
  /** Keeps as much of the chunk as there is room for; false: there was not enough. */
  take(chunk: Uint8Array): boolean;
  /** What came so far. */
  bytes(): Uint8Array;
}

const announcedLength = (header: string | string[] | undefined, limitBytes: number): number => {
  const length = Number(header ?? Number.NaN);
  return Number.isInteger(length) && length > 0 && length <= limitBytes ? length : 0;
};

/**
 * Gathers at most `limitBytes`. A body that says how long it is (RFC 9110 8.6) is laid into its place as it comes, so that
 * nothing is left to copy when its last byte is there.
 */
export const createBody = (contentLength: string | string[] | undefined, limitBytes: number): Body => {
  const place = Buffer.allocUnsafeSlow(announcedLength(contentLength, limitBytes));
  const beyond: Uint8Array[] = [];
  let length = 0;
  let placed = 0;
  return {
    take(chunk) {
      const fits = Math.min(chunk.length, limitBytes - length);
      const kept = fits === chunk.length ? chunk : chunk.subarray(0, fits);
      length += fits;
      if (length > place.length) beyond.push(kept);
      else {
        place.set(kept, placed);
        placed = length;
      }
      return fits === chunk.length;
    },
    bytes() {
      const whole = place.subarray(0, placed);
      return beyond.length === 0 ? whole : Buffer.concat([whole, ...beyond]);
    },
  };
};
