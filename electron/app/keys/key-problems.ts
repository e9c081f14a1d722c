import type { Problem } from '../../contract/problem';
import { suggestKeys } from '../../phone/key-suggestions';
import type { SequenceFault } from '../../phone/keyevent';
import { hasKey, isKey, type Model } from '../../phone/models';

/** Keys that may have been meant by a name: of this model (undefined: unknown), where it has any of them. */
export function keysMeant(name: string, model: Model | undefined): { readonly meant?: readonly string[] } {
  const meant = suggestKeys(name, (key) => model === undefined || hasKey(model, key));
  return meant.length === 0 ? {} : { meant };
}

/** The same for a step of a text that cannot be read, where it begins with the name of a key that no phone has. */
export function keysMeantIn(step: string, model: Model | undefined): { readonly meant?: readonly string[] } {
  const name = /^\w+/.exec(step)?.[0]?.toUpperCase();
  return name === undefined || isKey(name) ? {} : keysMeant(name, model);
}

/** The fault of a key sequence for this model (undefined: unknown), and its place. */
export function sequenceProblem(fault: SequenceFault, model: Model | undefined): Problem {
  switch (fault.kind) {
    case 'syntax':
      return { code: 'sequence', position: fault.position, found: fault.found, expected: fault.expected };
    case 'unknown-key':
      return { code: 'unknown-key', key: fault.key, position: fault.position, ...keysMeant(fault.key, model) };
    case 'too-long':
      return { code: 'sequence-too-long', limit: fault.limit };
  }
}
