import type { ScreenName } from '../../../electron/contract/phones/display';
import type { FaceDisplay } from '../../../electron/contract/phones/state';
import { useApp, useCan } from '../../stores/offhook';
import { Glass } from './Glass';
import { Picture } from './Picture';
import { pictureSize } from './picture-size';
import type { Size } from './screens';
import { TouchSurface } from './TouchSurface';
import { useScreen } from './use-screens';
import { useWords } from './words';

/** About how wide a small display is drawn, in em. */
const MAIN_EM = 38;
const SIDE_EM = 13;

interface Props {
  readonly display: FaceDisplay;
  readonly touch: boolean;
}

/**
 * The size at which the main display is drawn, in em; the image decides, before it the catalogue. One that the way to the
 * phone does not show keeps half its height.
 */
export function useDisplaySize(display: FaceDisplay): Size {
  const canDisplay = useCan('display');
  const { width, height } = pictureSize(useScreen('screen').size ?? display, display, MAIN_EM);
  return { width, height: canDisplay ? height : height / 2 };
}

/** The phone's display, live. */
export function Display({ display, touch }: Props) {
  const canTouch = useCan('touch');
  const words = useWords();
  const { size } = useScreen('screen');
  const shown = size ?? display;
  const picture = <Picture name="screen" display={display} shown={shown} aimEm={MAIN_EM} label={words.phone.display} />;
  return (
    <Glass size={useDisplaySize(display)}>
      {touch && canTouch ? <TouchSurface size={shown}>{picture}</TouchSurface> : picture}
      {size === null && <WhyDark />}
    </Glass>
  );
}

/** Why there is no image, where it would be. */
function WhyDark() {
  const connectionStatus = useApp((app) => app.connectionStatus);
  const words = useWords();
  const { problem, unreadable } = useScreen('screen');
  const found = problem ?? (connectionStatus.is === 'trouble' ? connectionStatus.problem : null);
  return <p>{found ? words.phone.noPicture(found) : unreadable ? words.phone.unreadable : words.phone.waiting}</p>;
}

interface SideProps {
  readonly name: Exclude<ScreenName, 'screen'>;
  /** The catalogue's entry about it; null: there is none, so nothing is drawn before there is an image. */
  readonly display: FaceDisplay | null;
}

/** The size at which a side display is drawn, in em; null: it is not drawn. */
export function useSideSize({ name, display }: SideProps): Size | null {
  const shown = useScreen(name).size ?? display;
  return shown && pictureSize(shown, { pixelAspect: display?.pixelAspect ?? 1 }, SIDE_EM);
}

/** The display of key labels or of an expansion module. One that cannot be fetched is dark, and nothing is said of it. */
export function SideDisplay({ name, display }: SideProps) {
  const words = useWords();
  const shown = useScreen(name).size ?? display;
  if (!shown) return null;
  const aspect = { pixelAspect: display?.pixelAspect ?? 1 };
  return (
    <Glass size={pictureSize(shown, aspect, SIDE_EM)}>
      <Picture name={name} display={aspect} shown={shown} aimEm={SIDE_EM} label={words.phone.sideDisplays[name]} />
    </Glass>
  );
}
