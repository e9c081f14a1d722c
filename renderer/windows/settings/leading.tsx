import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../electron/contract/problem';
import type { SettingsPlace } from '../../../electron/contract/program/places';
import type { SectionName } from '../../../electron/contract/program/windows';
import { useApp, useAppNow } from '../../stores/offhook';
import { type Lead, stepOf } from '../../ui/problem-step';
import { AimContext } from '../../ui/shown';

interface Leading {
  readonly section: SectionName;
  /** Shows a section that the user has chosen. */
  readonly show: (section: SectionName) => void;
  readonly lead: Lead;
  /** Whether the user was led to a place and has done nothing since. */
  readonly isLed: () => boolean;
}

const LeadingContext = createContext<Leading | null>(null);

/** Knows the section that is shown, and leads to the places that other windows ask for. */
export function LeadingProvider({ children }: { readonly children: ReactNode }) {
  const [section, setSection] = useState<SectionName>('phones');
  const [place, setPlace] = useState<SettingsPlace | null>(null);
  const led = useRef(false);
  const lead = useCallback((to: SettingsPlace) => {
    led.current = true;
    setSection(to.section);
    setPlace({ ...to });
  }, []);
  const stop = useCallback(() => {
    led.current = false;
    setPlace(null);
  }, []);
  const placeAsked = useApp((app) => app.placeAsked);
  useEffect(() => {
    if (placeAsked) lead(placeAsked);
  }, [placeAsked, lead]);
  useEffect(() => {
    // A field that comes late must not take the keyboard from a user who has turned to something else.
    window.addEventListener('keydown', stop, true);
    window.addEventListener('pointerdown', stop, true);
    return () => {
      window.removeEventListener('keydown', stop, true);
      window.removeEventListener('pointerdown', stop, true);
    };
  }, [stop]);
  const aim = useMemo(() => place && { place, onReached: () => setPlace(null) }, [place]);
  const leading = useMemo(() => {
    const show = (chosen: SectionName) => {
      stop();
      setSection(chosen);
    };
    return { section, show, lead, isLed: () => led.current };
  }, [section, lead, stop]);
  return (
    <LeadingContext value={leading}>
      <AimContext value={aim}>{children}</AimContext>
    </LeadingContext>
  );
}

export function useLeading(): Leading {
  const leading = useContext(LeadingContext);
  if (!leading) throw new Error('There is no LeadingProvider above');
  return leading;
}

/** Hands back what a problem's next step does: it leads to its place in this window; undefined: nothing, the words say all. */
export function useStep(): (problem: Problem) => (() => void) | undefined {
  const { lead } = useLeading();
  const appNow = useAppNow();
  return (problem) => stepOf(problem, appNow, lead);
}
