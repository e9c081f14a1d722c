import { createContext, useContext } from 'react';
import type { Screens } from './screens';
import type { Sending } from './use-sending';

/** The things that every part of the phone on this desk uses. */
export interface Desk {
  readonly sending: Sending;
  readonly screens: Screens;
  /** One em of the phone, in px. */
  readonly em: number;
  /** Function and expansion keys are fields for their labels. */
  readonly labelling: boolean;
  /** The function key whose editor is open; null: none is. */
  readonly edited: string | null;
  readonly edit: (key: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around a part of the phone. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskContext above it');
  return desk;
}
