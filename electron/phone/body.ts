/** The body of a reply while it arrives. */
export interface Body {
  /** Keeps as much of the chunk as there is room for; false: there was not enough. */
  take(chunk: Uint8Array): boolean;
  /** The bytes that came so far. */
  bytes(): Uint8Array;
}

const announcedLength = (header: string | string[] | undefined, limitBytes: number): number => {
  const length = Number(header ?? Number.NaN);
  return Number.isInteger(length) && length > 0 && length <= limitBytes ? length : 0;
};

/** The first room for a body that does not say how long it is, in bytes. */
const FIRST_ROOM_BYTES = 4_096;

/**
 * Gathers at most `limitBytes`, in one place that grows: chunks of a byte each cost a byte each. A body that says how long it is
 * (RFC 9110 8.6) has its whole place at once, so that nothing is left to copy when its last byte is there.
 */
export const createBody = (contentLength: string | string[] | undefined, limitBytes: number): Body => {
  let place = Buffer.allocUnsafeSlow(announcedLength(contentLength, limitBytes));
  let length = 0;
  const makeRoom = (needed: number): void => {
    const room = Math.min(limitBytes, Math.max(needed, place.length * 2, FIRST_ROOM_BYTES));
    const larger = Buffer.allocUnsafeSlow(room);
    place.copy(larger, 0, 0, length);
    place = larger;
  };
  return {
    take(chunk) {
      const fits = Math.min(chunk.length, limitBytes - length);
      if (length + fits > place.length) makeRoom(length + fits);
      place.set(fits === chunk.length ? chunk : chunk.subarray(0, fits), length);
      length += fits;
      return fits === chunk.length;
    },
    bytes: () => place.subarray(0, length),
  };
};
