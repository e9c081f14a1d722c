import { Fragment, useEffect, useMemo, useState } from 'react';
import { useApp, useCan, useSend } from '../../stores/offhook';
import { isKey } from '../../ui/keys';
import { Bar } from './Bar';
import { Below } from './Below';
import { type Desk, DeskContext } from './desk';
import { Face } from './Face';
import { KeyEditor } from './KeyEditor';
import { Modules } from './Modules';
import { Overview } from './Overview';
import styles from './PhoneWindow.module.css';
import { inTextOrDialog } from './typing-place';
import { useEditedKey } from './use-edited-key';
import { useNote } from './use-note';
import { usePaste } from './use-paste';
import { useScreens } from './use-screens';
import { useSending } from './use-sending';
import { useTyping } from './use-typing';
import { useZoom } from './use-zoom';
import { useWords } from './words';

/** `?` opens the overview of the keys. */
function useQuestionMark(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => isKey(event, '?') && !inTextOrDialog(event) && open();
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [open]);
}

/** The phone, to see and to touch. */
export function PhoneWindow() {
  const activePhone = useApp((app) => app.activePhone);
  const canHold = useCan('hold');
  const face = useApp((app) => app.face);
  const phoneWindow = useApp((app) => app.phoneWindow);
  const words = useWords();
  const send = useSend();
  const sending = useSending(activePhone, send, canHold);
  const screens = useScreens();
  const [note, say] = useNote();
  const [labelling, setLabelling] = useState(false);
  const [overview, setOverview] = useState(false);
  const [open] = useState(() => () => setOverview(true));
  const { edited, edit, close } = useEditedKey();
  const { stage, phone, em, choose } = useZoom(edited !== null);
  useTyping(activePhone, face, sending.press);
  usePaste(sending, (number) => say(words.phone.plusNotTyped(number)));
  useQuestionMark(open);
  const desk = useMemo<Desk>(
    () => ({ sending, screens, em, labelling, edited, edit }),
    [sending, screens, em, labelling, edited, edit],
  );
  return (
    <DeskContext value={desk}>
      <main className={styles.page}>
        <Bar labelling={labelling} onLabelling={setLabelling} onZoom={choose} onOverview={open} onNote={say} />
        <div className={styles.beside}>
          <div
            className={phoneWindow.zoom === 'fit' ? `${styles.stage} ${styles.fit}` : styles.stage}
            data-part="stage"
            ref={stage}
          >
            <div className={styles.desk} data-part="desk" ref={phone} style={{ fontSize: em }}>
              {/* A key held on one phone, or a label written on it, is nothing to another. */}
              <Fragment key={`${activePhone} ${face.model}`}>
                <Face face={face} />
                <Modules modules={face.modules} />
              </Fragment>
            </div>
          </div>
          {edited !== null && <KeyEditor name={edited} onClose={close} />}
        </div>
        <Below note={note} />
        {overview && <Overview onClose={() => setOverview(false)} />}
      </main>
    </DeskContext>
  );
}
