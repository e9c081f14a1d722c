import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { SECTIONS, type SectionName } from '../../../electron/contract/program/windows';
import { useApp } from '../../stores/offhook';
import { keyOf } from '../../ui/keys';
import { CountryQuestion } from '../CountryQuestion';
import { useTitle } from '../use-title';
import { useCertificateCall } from './phones/use-certificate-call';
import { useSection } from './sections';
import { useWords } from './words';

interface SectionListProps {
  readonly shown: SectionName;
  readonly onShow: (name: SectionName) => void;
}

/** The list of sections: one stop of the Tab key, walked by arrows. */
function SectionList({ shown, onShow }: SectionListProps) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = SECTIONS.indexOf(shown);
    const last = SECTIONS.length - 1;
    const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[keyOf(event)];
    const name = to === undefined ? undefined : SECTIONS[to];
    if (to === undefined || name === undefined) return;
    event.preventDefault();
    onShow(name);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div
      ref={list}
      className="sections"
      role="tablist"
      aria-orientation="vertical"
      aria-label={words.settings.title}
      onKeyDown={onKeyDown}
    >
      {SECTIONS.map((name) => (
        <button
          key={name}
          id={`section-${name}`}
          type="button"
          role="tab"
          aria-selected={name === shown}
          aria-controls="section"
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {words.settings.sections[name]}
        </button>
      ))}
    </div>
  );
}

/** The list of sections on the left, one section on the right. */
export function Settings() {
  const words = useWords();
  const [wanted, setWanted] = useState<SectionName>('phones');
  const ready = useSection(wanted);
  useTitle(words.windowTitles.settings);
  useCertificateCall(() => setWanted('phones'));
  const sectionAsked = useApp((app) => app.sectionAsked);
  useEffect(() => {
    if (sectionAsked) setWanted(sectionAsked.section);
  }, [sectionAsked]);
  // The list and its section are painted at once.
  if (!ready) return null;
  const { name: shown, Section } = ready;
  return (
    <main className="settings-page">
      <SectionList shown={shown} onShow={setWanted} />
      <div id="section" className="section" role="tabpanel" aria-labelledby={`section-${shown}`}>
        <h1>{words.settings.sections[shown]}</h1>
        <CountryQuestion />
        <Section />
      </div>
    </main>
  );
}
