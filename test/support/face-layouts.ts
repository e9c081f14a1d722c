import { type Face, faceOf, NO_OWN_KEYS } from '../../electron/phone/face';
import { findModel, modelNames } from '../../electron/phone/models';

/** Every model that takes commands over HTTP. */
export const httpModels: readonly string[] = modelNames.filter((name) => findModel(name)?.byHttp);

/** Where the function keys of a face stand, and whether they have pages. */
const layoutOf = ({ functionKeys: { keys, perPage, place } }: Face): string => [place, keys.length > perPage].join(' ');

const keysOn = ({ functionKeys, modules }: Face): number => functionKeys.keys.length + modules.flat().length;

/** Of each layout of keys the model that takes commands over HTTP with the most of them, in the catalogue's order: any fault shows there. */
export function fullestOfEachLayout(): readonly string[] {
  const fullest = new Map<string, { readonly model: string; readonly keys: number }>();
  for (const model of httpModels) {
    const face = faceOf(findModel(model), { ...NO_OWN_KEYS, modules: 1 });
    const [layout, keys] = [layoutOf(face), keysOn(face)];
    if (keys > (fullest.get(layout)?.keys ?? -1)) fullest.set(layout, { model, keys });
  }
  const chosen = new Set([...fullest.values()].map(({ model }) => model));
  return httpModels.filter((model) => chosen.has(model));
}
