import type { Model } from '../phone/models';
import type { Nameplate } from './nameplate';
import type { DemoState } from './state';

/** A display as far as it decides what stands where. */
export interface Face {
  /** Pixels, as if they were square. */
  readonly width: number;
  readonly height: number;
  /** Where function keys are labelled on the display: at its right edge, or beside keys on both sides. */
  readonly labels: 'right' | 'sides' | null;
}

/** What a display shows is drawn from this alone. */
export interface View extends Face {
  readonly state: DemoState;
  readonly model: Model;
  readonly plate: Nameplate;
  /** In ms since 1970; shown in this computer's time zone. */
  readonly now: number;
  /** The target that a finger presses just now, by its name; null: none. */
  readonly pressed: string | null;
}

/** So few keys stand in one column, right of the display. */
const ALONE_MOST = 3;

/** The display of a model: one whose pixels are wider than high is drawn wider, and pressed together afterwards. */
export const faceOf = ({ display, functionKeyFacts: { place, perPage } }: Model): Face => ({
  width: Math.round(display.width * display.pixelAspect),
  height: display.height,
  labels: {
    sides: perPage > ALONE_MOST ? ('sides' as const) : ('right' as const),
    rows: 'right' as const,
    right: null,
    label: null,
  }[place],
});
