import { COOL_DOWN_MOST_MS } from '../contract/limits';
import { SequenceName } from '../contract/sequences/sequence';

/** Reads `[Name]` or `[Name] cool-down 1000`, the time in ms; null: it is neither. */
export const readHead = (line: string): { readonly name: string; readonly coolDownMs: number } | null => {
  const [, inside = '', rest = ''] = /^\[([^\][]*)\](.*)$/su.exec(line) ?? [];
  const name = SequenceName.safeParse(inside);
  if (!name.success) return null;
  const words = rest.trim();
  if (words === '') return { name: name.data, coolDownMs: 0 };
  const coolDownMs = Number(/^cool-?down\s+(\d{1,9})$/i.exec(words)?.[1] ?? Number.NaN);
  return coolDownMs <= COOL_DOWN_MOST_MS ? { name: name.data, coolDownMs } : null;
};
