interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Wish {
  /** The window as it stands, with its frame, and the page in it. */
  readonly window: Box;
  readonly page: Pick<Box, 'width' | 'height'>;
  /** How large the page is wanted. */
  readonly wanted: Pick<Box, 'width' | 'height'>;
  /** The part of the screen where windows may be. */
  readonly workArea: Box;
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/** Where a window goes whose page is wanted in another size: no larger than the screen, and all of it in sight. */
export function inSight({ window, page, wanted, workArea }: Wish): Box {
  const width = Math.min(wanted.width + window.width - page.width, workArea.width);
  const height = Math.min(wanted.height + window.height - page.height, workArea.height);
  return {
    x: between(workArea.x, window.x, workArea.x + workArea.width - width),
    y: between(workArea.y, window.y, workArea.y + workArea.height - height),
    width,
    height,
  };
}
