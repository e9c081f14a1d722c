import type { CSSProperties } from 'react';
import type { PhoneFace } from '../../../electron/contract/phones/state';
import { useCan } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { Display, SideDisplay, useDisplaySize, useSideSize } from './Display';
import { useDesk } from './desk';
import styles from './Face.module.css';
import { KeyGroup, RightKeys, sidesOf, usePage } from './FunctionKeys';
import { Keys } from './Keys';
import { Around, CallKeys, KeyPad } from './Lower';
import { NoDisplay } from './NoDisplay';
import { Pages } from './Pages';
import slab from './slab.module.css';
import { useWords } from './words';

/** So few keys stand on one side of their display: the D717's three, and the six of a D785. */
const ALONE_BESIDE_DISPLAY = 3;
const ALONE_BESIDE_LABELS = 6;
/** Soft keys of the phones that have no four. */
const FEW_SOFT_KEYS = 3;
/** A display that is as wide as this, in em, has everything else of its phone below it. */
const WIDE_EM = 48;

interface FaceProps {
  readonly face: PhoneFace;
}

/** The print on the phone: its model; and, on an 820, a button that mends its image. */
function Head({ face }: FaceProps) {
  const canMendLineInfo = useCan('mend-line-info');
  const words = useWords();
  const { sending } = useDesk();
  return (
    <header className={styles.head} data-part="head">
      <p className={styles.model} data-part="model">
        {face.model === 'unknown' ? '' : face.model}
      </p>
      {face.mendsLineInfo && canMendLineInfo && (
        <Button look="quiet-link" onClick={() => void sending.run('mend', { do: 'mend-line-info' })}>
          {words.phone.mend}
        </Button>
      )}
    </header>
  );
}

/** The display above its soft keys. */
function Main({ face }: FaceProps) {
  const canDisplay = useCan('display');
  const words = useWords();
  const Screen = canDisplay ? Display : NoDisplay;
  return (
    <>
      <Screen display={face.display} touch={face.touch} />
      {face.softKeys.length > 0 && (
        <fieldset
          className={face.softKeys.length === FEW_SOFT_KEYS ? `${styles.softKeys} ${styles.three}` : styles.softKeys}
          aria-label={words.phone.softKeys}
        >
          <Keys keys={face.softKeys} look="soft" />
        </fieldset>
      )}
    </>
  );
}

/** Keys beside a display are spread over its height, so that each stands at its label. */
const asHighAs = (em: number): CSSProperties => ({ '--pane': `${em}em` }) as CSSProperties;

/** A phone whose function keys stand beside its display, below it, or at the right of everything. */
function PlainSlab({ face }: FaceProps) {
  const { keys, page, show } = usePage(face.functionKeys);
  const { place, perPage, keys: all } = face.functionKeys;
  const { width, height } = useDisplaySize(face.display);
  const wide = width >= WIDE_EM;
  const { left, right } = place === 'sides' ? sidesOf(keys, ALONE_BESIDE_DISPLAY) : { left: [], right: [] };
  return (
    <div className={`${slab.slab} ${styles.plain}`} data-part="slab" data-place={place} data-wide={wide || undefined}>
      <Head face={face} />
      <div className={styles.column}>
        <div className={styles.upper} style={asHighAs(height)}>
          <KeyGroup keys={left} className={styles.leftSide} />
          <Main face={face} />
          <KeyGroup keys={right} className={styles.rightSide} />
        </div>
        {all.length > perPage && <Pages keys={all.length} perPage={perPage} page={page} onShow={show} />}
        {place === 'rows' && <KeyGroup keys={keys} className={styles.rowsBelow} />}
        <div className={styles.lower}>
          <CallKeys face={face} />
          <KeyPad face={face} />
          <Around face={face} />
        </div>
      </div>
      {place === 'right' && <RightKeys keys={keys} />}
    </div>
  );
}

/** A phone whose function keys stand beside a display of their own. */
function LabelSlab({ face }: FaceProps) {
  const { keys, page, show } = usePage(face.functionKeys);
  const { perPage, keys: all } = face.functionKeys;
  const { left, right } = sidesOf(keys, ALONE_BESIDE_LABELS);
  const size = useSideSize({ name: 'label_screen', display: face.labelDisplay });
  return (
    <div className={`${slab.slab} ${styles.labelled}`} data-part="slab">
      <Head face={face} />
      <div className={styles.upper}>
        <Main face={face} />
      </div>
      <div
        className={left.length > 0 ? styles.labels : `${styles.labels} ${styles.alone}`}
        style={asHighAs(size?.height ?? 0)}
      >
        <KeyGroup keys={left} className={styles.leftSide} />
        <SideDisplay name="label_screen" display={face.labelDisplay} />
        <KeyGroup keys={right} className={styles.rightSide} />
        {all.length > perPage && <Pages keys={all.length} perPage={perPage} page={page} onShow={show} />}
      </div>
      <div className={styles.lower}>
        <CallKeys face={face} />
        <KeyPad face={face} />
      </div>
      <Around face={face} />
    </div>
  );
}

/** The phone itself. */
export function Face({ face }: FaceProps) {
  return face.functionKeys.place === 'label' ? <LabelSlab face={face} /> : <PlainSlab face={face} />;
}
