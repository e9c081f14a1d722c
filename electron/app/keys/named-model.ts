import type { PhoneState } from '../../contract/phones/state';
import { ownModel } from '../../phone/face';
import { findModel, type Model } from '../../phone/models';

/** The model that the owner has named, with the keys that they counted; undefined: none is named, and every key passes. */
export function namedModel(phone: Pick<PhoneState, 'model' | 'keys'> | undefined): Model | undefined {
  const model = phone && findModel(phone.model);
  return model && ownModel(model, phone.keys);
}
