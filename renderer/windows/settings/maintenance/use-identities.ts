import { useState } from 'react';
import { IDENTITIES_MOST } from '../../../../electron/contract/limits';
import { useCan } from '../../../stores/offhook';
import { useWords } from '../words';
import { numbers } from './numbers';

interface Identities {
  readonly chosen: number | 'all';
  /** The way takes them all together, and no other choice. */
  readonly isOne: boolean;
  readonly pick: {
    readonly value: string;
    readonly options: readonly (readonly [value: string, label: string])[];
    readonly onPick: (value: string) => void;
  };
}

/** A choice of the identities that the way to the phone can name; `all`: the word for all of them, null: not at once. */
export function useIdentities(all: string | null): Identities {
  const canOneIdentity = useCan('one-identity');
  const words = useWords();
  const [wanted, onPick] = useState('1');
  const alone = canOneIdentity ? numbers(IDENTITIES_MOST) : [];
  const options = [
    ...alone.map((nth) => [`${nth}`, words.maintenance.identity(nth)] as const),
    ...(all === null ? [] : [['all', all] as const]),
  ];
  const value = options.some(([option]) => option === wanted) ? wanted : 'all';
  return {
    chosen: value === 'all' ? value : Number(value),
    isOne: alone.length === 0,
    pick: { value, options, onPick },
  };
}
