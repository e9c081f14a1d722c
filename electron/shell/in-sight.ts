interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

interface WantedSize {
  /** The window as it stands, with its frame, and the page in it. */
  readonly window: Box;
  readonly page: Size;
  /** How large the page is wanted. */
  readonly wanted: Size;
  /** What of that stands around a picture that keeps its shape when the screen is too small for it. */
  readonly around?: Size | undefined;
  /** The part of the screen where windows may be. */
  readonly workArea: Box;
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/** The largest page that has room, cut off, or with `around` shrunk as one picture. */
function fitted(wanted: Size, room: Size, around: Size | undefined): Size {
  const cut = { width: Math.min(wanted.width, room.width), height: Math.min(wanted.height, room.height) };
  if (!around || (cut.width === wanted.width && cut.height === wanted.height)) return cut;
  const picture = { width: wanted.width - around.width, height: wanted.height - around.height };
  if (picture.width <= 0 || picture.height <= 0) return cut;
  const left = { width: room.width - around.width, height: room.height - around.height };
  const scale = Math.max(0, Math.min(left.width / picture.width, left.height / picture.height));
  return {
    width: Math.min(cut.width, around.width + Math.ceil(picture.width * scale)),
    height: Math.min(cut.height, around.height + Math.ceil(picture.height * scale)),
  };
}

/** Where a window goes whose page is wanted in another size: no larger than the screen, and all of it in sight. */
export function inSight({ window, page, wanted, around, workArea }: WantedSize): Box {
  const frame = { width: window.width - page.width, height: window.height - page.height };
  const room = { width: workArea.width - frame.width, height: workArea.height - frame.height };
  const inside = fitted(wanted, room, around);
  const [width, height] = [inside.width + frame.width, inside.height + frame.height];
  return {
    x: between(workArea.x, window.x, workArea.x + workArea.width - width),
    y: between(workArea.y, window.y, workArea.y + workArea.height - height),
    width,
    height,
  };
}
