import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import type { Edition } from './use-edited';

const withSteps = ({ sequence }: Edition, steps: readonly SequenceStep[], stepIds: readonly number[]): Edition => ({
  sequence: { ...sequence, steps: [...steps] },
  stepIds,
});

/** Puts a step before the one that stands at `at`, from 0. */
export const insertStep = (edition: Edition, at: number, step: SequenceStep, id: number): Edition =>
  withSteps(edition, edition.sequence.steps.toSpliced(at, 0, step), edition.stepIds.toSpliced(at, 0, id));

/** Puts another step in the place of the one with this id. */
export const replaceStep = (edition: Edition, id: number, step: SequenceStep): Edition =>
  withSteps(
    edition,
    edition.sequence.steps.map((old, at) => (edition.stepIds[at] === id ? step : old)),
    edition.stepIds,
  );

/** Takes out the step with this id. */
export const removeStep = (edition: Edition, id: number): Edition =>
  withSteps(
    edition,
    edition.sequence.steps.filter((_, at) => edition.stepIds[at] !== id),
    edition.stepIds.filter((other) => other !== id),
  );

/** Moves the step with this id by so many places; at either end it stays. */
export function moveStep(edition: Edition, id: number, by: number): Edition {
  const from = edition.stepIds.indexOf(id);
  const step = edition.sequence.steps[from];
  const to = from + by;
  if (!step || to < 0 || to >= edition.stepIds.length) return edition;
  return insertStep(removeStep(edition, id), to, step, id);
}
