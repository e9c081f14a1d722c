import type { Nameplate } from './pages';
import type { DemoState } from './state';

/** What a display shows is drawn from this alone. */
export interface View {
  readonly state: DemoState;
  readonly plate: Nameplate;
  /** In ms since 1970; shown in this computer's time zone. */
  readonly now: number;
  readonly width: number;
  readonly height: number;
}
