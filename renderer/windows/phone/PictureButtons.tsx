import { IconButton } from '../../ui/Button';
import { useDesk } from './desk';
import { pngOf } from './screen-picture';
import { useScreen } from './use-screens';
import { useWords } from './words';

interface Props {
  /** Takes a note to be shown for a moment. */
  readonly onNote: (note: string) => void;
}

/** Copy the display as a picture, and save it; not before there is one. */
export function PictureButtons({ onNote }: Props) {
  const words = useWords();
  const { sending } = useDesk();
  const { image } = useScreen('screen');
  const take = async (what: 'copy-screen' | 'save-screen', note: string) => {
    const png = image && (await pngOf(image));
    if (!png) return;
    const outcome = await sending.run(what, { do: what, png });
    if (outcome.ok) onNote(note);
  };
  const disabled = image === null;
  return (
    <>
      <IconButton
        icon="copy"
        label={words.phone.copyScreen}
        disabled={disabled}
        onClick={() => void take('copy-screen', words.phone.copied)}
      />
      <IconButton
        icon="save"
        label={words.phone.saveScreen}
        disabled={disabled}
        onClick={() => void take('save-screen', words.phone.savedScreen)}
      />
    </>
  );
}
