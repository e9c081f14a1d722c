import { SECTIONS, type SectionName } from '../../../electron/contract/program/windows';
import { useRovingFocus } from '../../ui/use-roving-focus';
import { CountryQuestion } from '../CountryQuestion';
import { useTitle } from '../use-title';
import { LeadingProvider, useLeading } from './leading';
import { useCertificateCall } from './phones/use-certificate-call';
import styles from './Settings.module.css';
import { useSection } from './sections';
import { useWords } from './words';

interface SectionListProps {
  readonly shown: SectionName;
  readonly onShow: (name: SectionName) => void;
}

/** The list of sections: one stop of the Tab key, walked by arrows. */
function SectionList({ shown, onShow }: SectionListProps) {
  const words = useWords();
  const { item, onKeyDown } = useRovingFocus({
    count: SECTIONS.length,
    at: SECTIONS.indexOf(shown),
    axis: 'vertical',
    onWalk: (to) => onShow(SECTIONS[to] ?? shown),
  });
  return (
    <div
      className={styles.sections}
      role="tablist"
      aria-orientation="vertical"
      aria-label={words.settings.title}
      onKeyDown={onKeyDown}
    >
      {SECTIONS.map((name, nth) => (
        <button
          {...item(nth)}
          key={name}
          id={`section-${name}`}
          type="button"
          role="tab"
          aria-selected={name === shown}
          aria-controls="section"
          onClick={() => onShow(name)}
        >
          {words.settings.sections[name]}
        </button>
      ))}
    </div>
  );
}

/** The list of sections on the left, one section on the right. */
function Page() {
  const words = useWords();
  const { section, show } = useLeading();
  const ready = useSection(section);
  useTitle(words.windowTitles.settings);
  useCertificateCall(() => show('phones'));
  // The list and its section are painted at once.
  if (!ready) return null;
  const { name: shown, Section } = ready;
  return (
    <main className={styles.page}>
      <SectionList shown={shown} onShow={show} />
      <div id="section" className={styles.section} role="tabpanel" aria-labelledby={`section-${shown}`}>
        <h1>{words.settings.sections[shown]}</h1>
        <CountryQuestion />
        <Section />
      </div>
    </main>
  );
}

/** The settings window. */
export const Settings = () => (
  <LeadingProvider>
    <Page />
  </LeadingProvider>
);
