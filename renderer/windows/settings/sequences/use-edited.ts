import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../electron/contract/problem';
import type { Sequence, SequencePatch } from '../../../../electron/contract/sequences/sequence';
import { changesOf } from '../changes';
import { useSave } from '../use-save';

/** A sequence as it is edited: each of its steps has an id that stays with it wherever it is moved. */
interface Edition {
  readonly sequence: Sequence;
  readonly stepIds: readonly number[];
}

/** Where a change was made, to say its outcome there: a field, or a step by its id. */
export type Place = 'name' | 'cool-down' | 'shown' | 'steps' | number;

export interface Edited extends Edition {
  /** Changes the sequence, at once here and then in the program. */
  change(edit: (edition: Edition) => Edition, place: Place): void;
  /** An id that no step has had. */
  freshStepId(): number;
  /** Where the last change was made. */
  readonly place: Place | null;
  readonly saved: boolean;
  /** Why the last change was not taken; the value in force is shown again. */
  readonly problem: Problem | null;
}

const isSame = (one: Sequence, other: Sequence): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An edition with the part of a change that the program has taken; other changes to it may have been refused. */
const withPatch = (edition: Edition, patch: SequencePatch, stepIds: readonly number[]): Edition => ({
  sequence: { ...edition.sequence, ...patch },
  stepIds: patch.steps ? stepIds : edition.stepIds,
});

/**
 * The sequence that is edited, ahead of the program by the changes being saved: quick changes build on each other, and
 * a refused one is taken back.
 */
export function useEdited(inForce: Sequence): Edited {
  const { save, saved, problem } = useSave();
  const lastId = useRef(inForce.steps.length);
  const freshStepId = useCallback(() => {
    lastId.current += 1;
    return lastId.current;
  }, []);
  const begin = useCallback(
    (sequence: Sequence): Edition => ({ sequence, stepIds: sequence.steps.map(freshStepId) }),
    [freshStepId],
  );
  const [edition, setEdition] = useState<Edition>(() => ({
    sequence: inForce,
    stepIds: inForce.steps.map((_, nth) => nth + 1),
  }));
  const [place, setPlace] = useState<Place | null>(null);
  /** The edition that the user sees: ahead of the program. */
  const latest = useRef(edition);
  /** The edition that the program has, with the ids of its steps. */
  const taken = useRef(edition);
  /** How many changes are on their way. */
  const saving = useRef(0);
  /** Whether one of them was refused. */
  const refused = useRef(false);
  const show = useCallback((next: Edition) => {
    latest.current = next;
    setEdition(next);
  }, []);

  useEffect(() => {
    // Others may change it, too: an import, another window.
    if (saving.current > 0 || isSame(latest.current.sequence, inForce)) return;
    taken.current = begin(inForce);
    show(taken.current);
  }, [inForce, begin, show]);

  const change = async (edit: (edition: Edition) => Edition, at: Place) => {
    const next = edit(latest.current);
    if (isSame(next.sequence, latest.current.sequence)) return;
    const patch: SequencePatch = changesOf(latest.current.sequence, next.sequence);
    show(next);
    setPlace(at);
    saving.current += 1;
    const wasTaken = await save({ do: 'change-sequence', id: inForce.id, patch });
    saving.current -= 1;
    if (wasTaken) taken.current = withPatch(taken.current, patch, next.stepIds);
    else refused.current = true;
    if (saving.current > 0 || !refused.current) return;
    refused.current = false;
    show(taken.current);
  };
  return { ...edition, change: (edit, at) => void change(edit, at), freshStepId, place, saved, problem };
}
