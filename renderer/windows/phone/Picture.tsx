import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ScreenName } from '../../../electron/contract/phones/display';
import type { FaceDisplay } from '../../../electron/contract/phones/state';
import { useDesk } from './desk';
import styles from './Picture.module.css';
import { drawingOf, pictureSize } from './picture-size';
import type { Size } from './screens';
import { useScreen } from './use-screens';

/** Tells when the window comes to a screen with other pixels, or the browser zooms. */
function onPixelRatio(changed: () => void): () => void {
  let query: MediaQueryList;
  const listen = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', heard, { once: true });
  };
  const heard = () => {
    changed();
    listen();
  };
  listen();
  return () => query.removeEventListener('change', heard);
}

const usePixelRatio = (): number => useSyncExternalStore(onPixelRatio, () => devicePixelRatio);

function draw(canvas: HTMLCanvasElement, image: ImageBitmap, times: number): void {
  const width = image.width * times;
  const height = image.height * times;
  // Setting a canvas's size makes a new one of it, even if it is the same size.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  context.imageSmoothingEnabled = false;
  // An image may say that it is transparent: no older one is to be seen through it.
  context.globalCompositeOperation = 'copy';
  context.drawImage(image, 0, 0, width, height);
}

interface Props {
  readonly name: ScreenName;
  readonly display: Pick<FaceDisplay, 'pixelAspect'>;
  /** Pixels of the image, or of the one that will come. */
  readonly shown: Size;
  readonly aimEm: number;
  readonly label: string;
}

/** The image of a display, as crisp as the screen allows. */
export function Picture({ name, display, shown, aimEm, label }: Props) {
  const { screens, em } = useDesk();
  const { size } = useScreen(name);
  const canvas = useRef<HTMLCanvasElement>(null);
  const room = pictureSize(shown, display, aimEm);
  const { css, times } = drawingOf(
    shown,
    { width: room.width * em, height: room.height * em },
    display.pixelAspect,
    usePixelRatio(),
  );
  useLayoutEffect(
    () => screens.attach(name, (image) => canvas.current && draw(canvas.current, image, times)),
    [screens, name, times],
  );
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      data-screen={name}
      className={
        times === 1 && css.height * devicePixelRatio >= shown.height
          ? `${styles.picture} ${styles.crisp}`
          : styles.picture
      }
      hidden={size === null}
      style={{ width: css.width, height: css.height }}
    />
  );
}
