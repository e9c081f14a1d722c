import type { ActionName } from '../../contract/keys/action';
import type { Way } from '../../contract/phones/ways';
import type { KeyEvent } from '../../phone/keyevent';
import { ENDS_CALL } from '../../phone/keys';
import { findModel, hasKey, type Model } from '../../phone/models';

/**
 * What a person at the desk means by a word, as keys (PROTOCOL.md 2, "Recipes"). The first sequence whose keys the model
 * has is pressed: the old 1xx and 2xx phones name some keys differently, and the D8xx have provisioning names alone
 * (PROTOCOL.md 9).
 */
const RECIPES: Readonly<Record<ActionName, readonly (readonly string[])[]>> = {
  answer: [['ENTER']],
  'hang-up': [['CANCEL'], ['DISCONNECT'], ['F_CANCEL']],
  hold: [['F_HOLD'], ['RECALL']],
  transfer: [['TRANSFER'], ['F_TRANSFER']],
  mute: [['MUTE'], ['F_MUTE']],
  redial: [
    ['REDIAL', 'ENTER'],
    ['F_REDIAL', 'ENTER'],
  ],
  'do-not-disturb': [['DND'], ['F_DND']],
  'volume-up': [['VOLUME_UP']],
  'volume-down': [['VOLUME_DOWN']],
};

/** Whether one of these keys ends a call. */
export const hangsUp = (keys: readonly Pick<KeyEvent, 'key'>[]): boolean => keys.some(({ key }) => ENDS_CALL.has(key));

/** Whether one of these keys begins another call. */
export const dialsAgain = (keys: readonly Pick<KeyEvent, 'key'>[]): boolean =>
  keys.some(({ key }) => key === 'REDIAL' || key === 'F_REDIAL');

/**
 * Keys behind which another call may be the one at hand: answer, dial, hold, transfer and its confirmation, conference, soft
 * keys, lines and monitored numbers.
 */
const ANOTHER_CALL =
  /^(?:ENTER|F_OK|F_DIAL|OFFHOOK|F_HOLD|F_R|RECALL|(?:F_)?TRANSFER|F_CONF(?:ERENCE|_ON)|F[1-4]|P\d+|EK\d+)$/;

/** Whether one of these keys may turn to another call. */
export const turnsElsewhere = (keys: readonly Pick<KeyEvent, 'key'>[]): boolean =>
  keys.some(({ key }) => ANOTHER_CALL.test(key));

/** A phone that takes SIP has the keys of this one, whatever its model is: all of them have provisioning names (PROTOCOL.md 9). */
const USUAL_BY_SIP = 'D862';

/** The keys to press for an action on a model (undefined: the model is not known), or null where it has none. */
export function keysFor(action: ActionName, model: Model | undefined, way: Way = 'http'): readonly KeyEvent[] | null {
  const recipes = RECIPES[action];
  const like = model ?? (way === 'sip' ? findModel(USUAL_BY_SIP) : undefined);
  const keys = like ? recipes.find((recipe) => recipe.every((key) => hasKey(like, key))) : recipes[0];
  return keys ? keys.map((key) => ({ key })) : null;
}

/** Every action that has keys on this model, in the order in which people think of them. */
export const actionsOf = (model: Model | undefined): readonly ActionName[] =>
  (Object.keys(RECIPES) as ActionName[]).filter((action) => keysFor(action, model) !== null);
