import type { Button, ButtonPress } from './button';
import { cleaned, isClean } from './cleaned';
import { BUTTON_LIGHTS, type ButtonLight } from './lights';

/** The content type of a body that sets keys. */
export const X_BUTTONS = 'application/x-buttons';

/** A button, and the key that it is for, counted from 1. */
export interface KeyButton {
  readonly key: number;
  readonly button: Button;
}

const BUTTONS_MOST = 500;
const LABEL_MOST = 60;
const DATA_MOST = 200;
/** Every line that a button may have; the demo phone makes nothing of those behind `a` (PROTOCOL.md 6.2). */
const NAMES: ReadonlySet<string> = new Set(['k', 'c', 'l', 'n', 'a', 'o', 'd', 'i', 'b', 'm', 'f']);

type Lines = ReadonlyMap<string, string>;

/** The lines of one button by their names; null: they are not those of a button. */
const linesOf = (block: readonly string[]): Lines | null => {
  const lines = new Map<string, string>();
  for (const line of block) {
    const name = line.slice(0, 1);
    if (line.charAt(1) !== '=' || !NAMES.has(name) || lines.has(name)) return null;
    lines.set(name, line.slice(2));
  }
  return lines.keys().next().value === 'k' ? lines : null;
};

const isLight = (word: string): word is ButtonLight => Object.hasOwn(BUTTON_LIGHTS, word);

const pressOf = (data: string, action: string): ButtonPress | null => {
  if (!isClean(data, DATA_MOST) || (action !== 'invite' && action !== 'message')) return null;
  if (data === '') return { is: 'none' };
  return action === 'invite' ? { is: 'invite', number: data } : { is: 'message', data };
};

const buttonOf = (lines: Lines): KeyButton | null => {
  const key = lines.get('k') ?? '';
  const light = lines.get('c') ?? 'off';
  const press = pressOf(lines.get('n') ?? '', lines.get('a') ?? 'invite');
  if (!/^[1-9]\d{0,3}$/.test(key) || !isLight(light) || press === null) return null;
  return { key: Number(key), button: { light, label: cleaned(lines.get('l') ?? '', LABEL_MOST), press } };
};

const blocksOf = (body: string): readonly (readonly string[])[] => {
  const blocks: string[][] = [[]];
  for (const line of body.split(/\r?\n/)) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
};

/**
 * The buttons that a body sets, in its order (PROTOCOL.md 6.2); null: it cannot be read. Read here on its own, not with the
 * client's words: a wrong body of the client's has to show.
 */
export const readButtons = (body: string): readonly KeyButton[] | null => {
  const blocks = blocksOf(body);
  if (blocks.length === 0 || blocks.length > BUTTONS_MOST) return null;
  const buttons: KeyButton[] = [];
  for (const block of blocks) {
    const lines = linesOf(block);
    const button = lines && buttonOf(lines);
    if (button === null) return null;
    buttons.push(button);
  }
  return buttons;
};
