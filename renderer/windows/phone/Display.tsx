import { useRef } from 'react';
import type { PhoneFace } from '../../../electron/contract/state';
import { useOffhook } from '../../stores/offhook';
import { useNow } from '../use-now';
import type { Presses } from './use-presses';
import { type Screen, useScreen } from './use-screen';

/** Displays narrower than this are drawn in whole steps; wider ones have pixels to spare. */
const SMALL_PX = 320;
const TALLEST_EM = 28;
const AGE_STEP_MS = 1_000;

interface Props {
  readonly size: PhoneFace['display'];
  readonly widthEm: number;
  /** One em of the slab, in px. */
  readonly em: number;
  readonly presses: Presses;
}

type Size = Pick<PhoneFace['display'], 'width' | 'height'>;

/** The glass: as wide as there is room, and never taller than the slab allows. */
const glassOf = (size: Size, widthEm: number): Size => {
  const width = Math.min(widthEm, (TALLEST_EM * size.width) / size.height);
  return { width, height: (width * size.height) / size.width };
};

/** The width of the image in px: crisp whole steps of the screen's own pixels, or the whole glass. */
function imageWidth(size: Size, glassPx: number): number {
  if (size.width >= SMALL_PX) return glassPx;
  const pixel = 1 / window.devicePixelRatio;
  return size.width * pixel * Math.max(1, Math.floor(glassPx / (size.width * pixel)));
}

/** The phone's display, live. */
export function Display({ size, widthEm, em, presses }: Props) {
  const { words, watchScreen } = useOffhook();
  const canvas = useRef<HTMLCanvasElement>(null);
  const screen = useScreen(canvas, watchScreen);
  const shown = screen.size ?? size;
  const glass = glassOf(shown, widthEm);
  return (
    <figure className="display">
      <div className="glass" style={{ width: `${glass.width}em`, height: `${glass.height}em` }}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={words.phone.display}
          className={shown.width < SMALL_PX ? 'crisp' : undefined}
          hidden={screen.size === null}
          style={{ width: imageWidth(shown, glass.width * em) }}
        />
        {screen.size === null && <p>{screen.problem ? words.problem(screen.problem).text : words.phone.waiting}</p>}
      </div>
      {screen.stale && <Stale screen={screen} presses={presses} />}
    </figure>
  );
}

/** How old the shown image is, and why. */
function Stale({ screen, presses }: { readonly screen: Screen; readonly presses: Presses }) {
  const { words } = useOffhook();
  const now = useNow(AGE_STEP_MS);
  const age = words.phone.imageAge(Math.max(0, Math.round((now - screen.at) / 1_000)));
  // What a key has just met is said below the face, and not twice.
  const outcome = presses.failed?.outcome;
  const known = outcome?.ok === false && screen.problem?.code === outcome.problem.code;
  return (
    <figcaption>
      {age} {screen.problem && !known && words.problem(screen.problem).text}
    </figcaption>
  );
}
