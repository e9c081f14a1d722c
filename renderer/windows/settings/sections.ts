import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { SECTIONS, type SectionName } from '../../../electron/contract/program/windows';
import { afterFirstPaint } from '../../ui/after-first-paint';

type Section = ComponentType;

/** Where the script of each section is; one that is not shown is read when the window stands. */
const SCRIPTS: Readonly<Record<SectionName, () => Promise<Section>>> = {
  phones: async () => (await import('./phones/Phones')).Phones,
  dialling: async () => (await import('./dialling/Dialling')).Dialling,
  rules: async () => (await import('./dialling/DiallingRules')).DiallingRules,
  links: async () => (await import('./links/Links')).Links,
  history: async () => (await import('./history/History')).History,
  sequences: async () => (await import('./sequences/Sequences')).Sequences,
  hotkeys: async () => (await import('./hotkeys/Hotkeys')).Hotkeys,
  'soft-keys': async () => (await import('./SoftKeys')).SoftKeys,
  maintenance: async () => (await import('./maintenance/Maintenance')).Maintenance,
  diagnostics: async () => (await import('./Diagnostics')).Diagnostics,
  about: async () => (await import('./About')).About,
};

const sections = createStore<Readonly<Partial<Record<SectionName, Section>>>>(() => ({}));

/** Reads the script of a section, so that it can be shown at once. */
async function readSection(name: SectionName): Promise<void> {
  if (sections.getState()[name]) return;
  const section = await SCRIPTS[name]();
  sections.setState({ [name]: section });
}

/** Reads the scripts of all sections. */
export const readSections = async (): Promise<void> => {
  await Promise.all(SECTIONS.map(readSection));
};

interface Ready {
  readonly name: SectionName;
  readonly Section: Section;
}

/**
 * The section of this name as soon as its script has been read, until then the one before; null: there is none yet. The others
 * are read behind the page's first paint.
 */
export function useSection(name: SectionName): Ready | null {
  const read = useStore(sections);
  const [ready, setReady] = useState<SectionName | null>(null);
  if (ready !== name && read[name]) setReady(name);
  useEffect(() => void readSection(name), [name]);
  useEffect(() => afterFirstPaint(() => void readSections()), []);
  const Section = ready && read[ready];
  return Section ? { name: ready, Section } : null;
}
