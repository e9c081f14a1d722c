import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { SECTIONS, type SectionName } from '../../../electron/contract/program/windows';
import { useApp } from '../../stores/offhook';
import { CountryQuestion } from '../CountryQuestion';
import { useTitle } from '../use-title';
import { About } from './About';
import { Diagnostics } from './Diagnostics';
import { Dialling } from './dialling/Dialling';
import { DiallingRules } from './dialling/DiallingRules';
import { History } from './history/History';
import { Hotkeys } from './hotkeys/Hotkeys';
import { Links } from './links/Links';
import { Maintenance } from './maintenance/Maintenance';
import { Phones } from './phones/Phones';
import { useCertificateCall } from './phones/use-certificate-call';
import styles from './Settings.module.css';
import { SoftKeys } from './SoftKeys';
import { Sequences } from './sequences/Sequences';
import { useWords } from './words';

const CONTENTS = {
  phones: Phones,
  dialling: Dialling,
  rules: DiallingRules,
  links: Links,
  history: History,
  sequences: Sequences,
  hotkeys: Hotkeys,
  'soft-keys': SoftKeys,
  maintenance: Maintenance,
  diagnostics: Diagnostics,
  about: About,
} as const satisfies Record<SectionName, () => ReactNode>;
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
    const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
    const name = to === undefined ? undefined : SECTIONS[to];
    if (to === undefined || name === undefined) return;
    event.preventDefault();
    onShow(name);
    list.current?.querySelector<HTMLElement>(`#section-${name}`)?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.sections}
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
  const [shown, setShown] = useState<SectionName>('phones');
  useTitle(words.windowTitles.settings);
  useCertificateCall(() => setShown('phones'));
  const sectionAsked = useApp((app) => app.sectionAsked);
  useEffect(() => {
    if (sectionAsked) setShown(sectionAsked.section);
  }, [sectionAsked]);
  const Section = CONTENTS[shown];
  return (
    <main className={styles.page}>
      <SectionList shown={shown} onShow={setShown} />
      <div id="section" className={styles.section} role="tabpanel" aria-labelledby={`section-${shown}`}>
        <h1>{words.settings.sections[shown]}</h1>
        <CountryQuestion />
        <Section />
      </div>
    </main>
  );
}
