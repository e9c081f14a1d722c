import { type Face, faceOf, NO_OWN_KEYS } from '../../electron/phone/face';
import { findModel, modelNames } from '../../electron/phone/models';

/** What decides how a face is drawn: where its function keys stand, whether they have pages, its display, its soft keys. */
const familyOf = ({ functionKeys: { keys, perPage, place }, display, labelDisplay, touch, softKeys }: Face): string =>
  [place, keys.length > perPage, display.colours, labelDisplay !== null, touch, softKeys.length].join(' ');

const keysOn = ({ functionKeys, modules }: Face): number => functionKeys.keys.length + modules.flat().length;

/** Of each family of faces the model with the most keys, in the catalogue's order: what can go wrong in drawing goes wrong there. */
export function fullestOfEachFamily(): readonly string[] {
  const fullest = new Map<string, { readonly model: string; readonly keys: number }>();
  for (const model of modelNames) {
    const face = faceOf(findModel(model), { ...NO_OWN_KEYS, modules: 1 });
    const [family, keys] = [familyOf(face), keysOn(face)];
    if (keys > (fullest.get(family)?.keys ?? -1)) fullest.set(family, { model, keys });
  }
  const chosen = new Set([...fullest.values()].map(({ model }) => model));
  return modelNames.filter((model) => chosen.has(model));
}
