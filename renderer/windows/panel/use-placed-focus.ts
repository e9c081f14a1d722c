import { useEffect } from 'react';
import { useApp } from '../../stores/offhook';
import { fieldOf, linkOf } from './dialling-state';
import { focusField, focusList } from './focus';
import type { Dialling } from './use-dialling';

/**
 * Puts the focus where Enter does the next step: into the field, whose suggestion typing replaces, or into the list
 * when several numbers are offered. A question and a countdown take it themselves.
 */
export function usePlacedFocus({ state, choices }: Dialling): void {
  const offer = useApp((app) => app.offer);
  const field = fieldOf(state);
  const { offerId } = field;
  const taken = state.is === 'asking' || state.is === 'counting' || linkOf(field, offer) !== null;
  useEffect(() => {
    if (taken) return;
    if (document.querySelector('[data-focus="choices"] input:checked')) focusList();
    else if (offerId !== null) focusField();
    else document.querySelector<HTMLInputElement>('[data-focus="number"]')?.focus();
  }, [taken, offerId]);
  const hasList = choices !== null;
  useEffect(() => {
    // The element that had the focus went with the list.
    if (!taken && !hasList && document.activeElement === document.body) focusField();
  }, [taken, hasList]);
}
