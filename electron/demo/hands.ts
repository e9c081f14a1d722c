import { hasKey, type Model } from '../phone/models';
import type { Instruction } from './instructions';
import type { Journal } from './journal';
import { keyOfLed } from './led-keys';
import type { Machine } from './machine';
import type { Player } from './player';
import { keyOfSetting } from './settings';
import type { Touch } from './touch';

interface Hands {
  readonly model: Model;
  readonly machine: Pick<Machine, 'send'>;
  readonly journal: Pick<Journal, 'write'>;
  readonly player: Pick<Player, 'play'>;
  readonly touch: Pick<Touch, 'move'>;
}

/** All but the instructions that lead to another document. */
type HandInstruction = Exclude<Instruction, { readonly is: 'fetch' | 'later' }>;

/** The words of a sender for a thing that this model has not; null: it has all that the instruction needs. */
const unknownTo = (model: Model, instruction: HandInstruction): string | null => {
  switch (instruction.is) {
    case 'nothing':
      return instruction.what;
    case 'press':
      return hasKey(model, instruction.key) ? null : instruction.key;
    case 'touch':
      return model.touch ? null : `touch=${instruction.x} ${instruction.y}`;
    case 'led':
      return keyOfLed(model, instruction.number) === null ? `Led number=${instruction.number}` : null;
    case 'event': {
      const { event } = instruction;
      const has = (key: string | null): boolean => key !== null && model.functionKeys.includes(key);
      if (event.is === 'button') return has(event.key) ? null : `button ${event.key}`;
      return event.is === 'setting' && !has(keyOfSetting(event.name)) ? event.name : null;
    }
  }
};

/** Does what a request asked for, and keeps a note of what this phone has no key for. */
export const createHands =
  ({ model, machine, journal, player, touch }: Hands) =>
  (instruction: HandInstruction): void => {
    const what = unknownTo(model, instruction);
    if (what !== null) journal.write({ is: 'ignored', what });
    else if (instruction.is === 'event') machine.send(instruction.event);
    else if (instruction.is === 'press') player.play(instruction);
    else if (instruction.is === 'touch') touch.move(instruction);
    else if (instruction.is === 'led') {
      const key = keyOfLed(model, instruction.number);
      if (key !== null) machine.send({ is: 'led', key, led: instruction.led });
    }
  };
