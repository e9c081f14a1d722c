/** Replies wait behind this while a test holds them. */
export const createGate = () => {
  const waiting: (() => void)[] = [];
  let holds = 0;
  const hold = (): (() => void) => {
    holds += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      holds -= 1;
      if (holds === 0) for (const go of waiting.splice(0)) go();
    };
  };
  const whenReleased = (go: () => void): void => {
    if (holds === 0) go();
    else waiting.push(go);
  };
  return { hold, whenReleased };
};
