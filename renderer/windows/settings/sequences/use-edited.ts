import { useRef } from 'react';
import type { Sequence, SequencePatch } from '../../../../electron/contract/sequences/sequence';
import { type Changing, useChange } from '../../../stores/use-change';
import { useEdition } from '../../../stores/use-edition';
import { changesOf } from '../changes';

/** A sequence as it is edited: each of its steps has an id that stays with it wherever it is moved. */
export interface Edition {
  readonly sequence: Sequence;
  readonly stepIds: readonly number[];
}

/** Where a change was made, to say its outcome there: a field, or a step by its id. */
export type Place = 'name' | 'cool-down' | 'shown' | 'steps' | `step ${number}`;

export interface Edited extends Edition, Pick<Changing, 'said' | 'refusal'> {
  /** Changes the sequence, at once here and then in the program. */
  change(edit: (edition: Edition) => Edition, place: Place): void;
  /** An id that no step has had. */
  freshStepId(): number;
}

/** The sequence that is edited. */
export function useEdited(inForce: Sequence): Edited {
  const { change, said, refusal } = useChange();
  const lastId = useRef(0);
  const freshStepId = () => {
    lastId.current += 1;
    return lastId.current;
  };
  const { edition, edit } = useEdition<Sequence, Edition>({
    inForce,
    begin: (sequence) => ({ sequence, stepIds: sequence.steps.map(freshStepId) }),
    contentOf: ({ sequence }) => sequence,
  });
  const changed = (make: (edition: Edition) => Edition, place: Place) => {
    if (JSON.stringify(make(edition).sequence) === JSON.stringify(edition.sequence)) return;
    const commandFor = (patch: SequencePatch) => ({ do: 'change-sequence', id: inForce.id, patch }) as const;
    void change((send) => edit(make, (next, before) => send(commandFor(changesOf(before, next)))), place);
  };
  return { ...edition, change: changed, freshStepId, said, refusal };
}
