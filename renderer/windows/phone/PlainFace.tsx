import { useOffhook } from '../../stores/offhook';

/** Says that the face is a plain one, where no source says how its phone looks. */
export function PlainFace() {
  const { app, words } = useOffhook();
  const { isPlain, model } = app.face;
  return isPlain && <p className="soft">{words.phone.plainFace(model)}</p>;
}
