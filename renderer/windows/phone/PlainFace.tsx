import { useApp } from '../../stores/offhook';
import { useWords } from './words';

/** Says that the face is a plain one, where no source says how its phone looks. */
export function PlainFace() {
  const face = useApp((app) => app.face);
  const words = useWords();
  const { isPlain, model } = face;
  return isPlain && <p className="soft">{words.phone.plainFace(model)}</p>;
}
