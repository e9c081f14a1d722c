import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import type { PageWords } from '../../../messages/page-words';

type Words = Pick<PageWords['settings'], 'sequences' | 'keyNames'>;

import { wordOf } from './keys';

/** The kind of a step; a key has the name that people call it by, where it has one. */
export function kindOf(step: SequenceStep, words: Words): string {
  const kind = words.sequences.kinds[step.is];
  return step.is === 'key' ? wordOf(step.key, words.keyNames) || kind : kind;
}

/** A step in a word or two: `F_HOLD`, `Type 200`, `Log off`. A PIN is its name here, never its digits. */
export function describe(step: SequenceStep, words: Words): string {
  const kind = kindOf(step, words);
  switch (step.is) {
    case 'key':
      return step.key;
    case 'type':
    case 'dtmf':
      return `${kind} ${step.digits}`;
    case 'tap':
      return `${kind} ${step.x} ${step.y}`;
    case 'play-ringer':
      return `${kind} ${step.ringer}`;
    case 'pin':
    case 'wait':
    case 'release-all':
    case 'log-off':
    case 're-register':
    case 'mend-line-info':
      return kind;
  }
}
