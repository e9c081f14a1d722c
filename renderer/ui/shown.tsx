import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react';
import type { FieldName, SettingsPlace } from '../../electron/contract/program/places';

/** A place that the user is being led to. */
export interface Aim {
  readonly place: SettingsPlace;
  /** The field is drawn, and gets the keyboard: the way is at its end. */
  readonly onReached: () => void;
}

/** Leads to this aim in its children; null: the user goes their own way. */
export const AimContext = createContext<Aim | null>(null);

/** The place that the user is being led to, as far as it is in this part of the page. */
export const useAim = (): SettingsPlace | null => useContext(AimContext)?.place ?? null;

interface ItemProps {
  /** The id of the one thing of a list that the fields in it belong to; null: of one that has none yet. */
  readonly id: string | null;
  readonly children: ReactNode;
}

/** The fields of one thing of a list: no aim at another one leads to them. */
export function Item({ id, children }: ItemProps) {
  const aim = useContext(AimContext);
  return <AimContext value={aim?.place.item === id ? aim : null}>{children}</AimContext>;
}

const CONTROLS = 'input, select, textarea, button';

/** Puts the keyboard into a field and the field into sight, at once: nothing moves. */
function focusIn(field: HTMLElement): void {
  const control = field.hasAttribute('tabindex') ? field : field.querySelector<HTMLElement>(CONTROLS);
  // A part that has chosen the safe one of its buttons keeps it.
  if (!field.contains(document.activeElement)) control?.focus({ preventScroll: true });
  field.scrollIntoView?.({ block: control === field ? 'start' : 'center' });
}

interface Shown<Element extends HTMLElement> {
  readonly ref: RefObject<Element | null>;
  readonly 'data-field': FieldName | undefined;
}

/**
 * The props of the element that is this field, or around it: when the user is led to it, its first control gets the keyboard, or it
 * itself where it has a `tabIndex`. `row`, from 0: the row of a field that has rows. Without a name it does nothing.
 */
export function useShown<Element extends HTMLElement>(field: FieldName | undefined, row?: number): Shown<Element> {
  const ref = useRef<Element>(null);
  const aim = useContext(AimContext);
  const isMeant = field !== undefined && aim?.place.field === field && aim.place.row === row;
  useEffect(() => {
    if (!isMeant || !aim) return;
    aim.onReached();
    // A form that has just been opened puts the keyboard into its first field: this comes after.
    queueMicrotask(() => ref.current && focusIn(ref.current));
  }, [aim, isMeant]);
  return { ref, 'data-field': field };
}
