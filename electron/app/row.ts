/** One after the other, in the order in which they came. */
export interface Row {
  /** Takes the place at the end: one's turn comes with `turn`, and the next one's with `leave`. */
  place(): { readonly turn: Promise<void>; readonly leave: () => void };
  /** Comes when all that stand in it now have left. */
  end(): Promise<void>;
}

export function createRow(): Row {
  let end: Promise<void> = Promise.resolve();
  return {
    place() {
      const turn = end;
      let leave = (): void => {};
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      // Whoever gives up early does not let the next one past those in front.
      end = turn.then(() => left);
      return { turn, leave };
    },
    end: () => end,
  };
}
