import { type Face, faceOf, NO_OWN_KEYS } from '../../electron/phone/face';
import { findModel, modelNames } from '../../electron/phone/models';

/** Where the function keys of a face stand, and whether they have pages. */
const layoutOf = ({ functionKeys: { keys, perPage, place } }: Face): string => [place, keys.length > perPage].join(' ');

/** What decides how a face is drawn: the layout of its keys, its display, its soft keys. */
const familyOf = (face: Face): string =>
  [layoutOf(face), face.display.colours, face.labelDisplay !== null, face.touch, face.softKeys.length].join(' ');

const keysOn = ({ functionKeys, modules }: Face): number => functionKeys.keys.length + modules.flat().length;

/** Of each family of faces the model with the most keys, in the catalogue's order: what can go wrong in drawing goes wrong there. */
export const fullestOfEachFamily = (): readonly string[] => fullestOfEach(familyOf);

/** Of each layout of keys the model with the most of them, in the catalogue's order: that is what a click can miss. */
export const fullestOfEachLayout = (): readonly string[] => fullestOfEach(layoutOf);

function fullestOfEach(kindOf: (face: Face) => string): readonly string[] {
  const fullest = new Map<string, { readonly model: string; readonly keys: number }>();
  for (const model of modelNames) {
    const face = faceOf(findModel(model), { ...NO_OWN_KEYS, modules: 1 });
    const [kind, keys] = [kindOf(face), keysOn(face)];
    if (keys > (fullest.get(kind)?.keys ?? -1)) fullest.set(kind, { model, keys });
  }
  const chosen = new Set([...fullest.values()].map(({ model }) => model));
  return modelNames.filter((model) => chosen.has(model));
}
