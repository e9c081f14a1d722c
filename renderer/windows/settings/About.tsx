import { LANGUAGES, type Language } from '../../../electron/contract/language';
import { useApp } from '../../stores/offhook';
import { useChange } from '../../stores/use-change';
import { Choice } from '../../ui/Choice';
import notes from '../../ui/notes.module.css';
import styles from './About.module.css';
import { useWords } from './words';

/** A language in its own words, so that each user finds their own. */
function nameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** In which language Offhook speaks. */
function LanguageChoice() {
  const languageSetting = useApp((app) => app.languageSetting);
  const words = useWords();
  const { about } = words;
  const { change, said } = useChange();
  return (
    <Choice
      label={about.language}
      value={languageSetting}
      options={[
        { value: 'system', label: about.languageSystem },
        ...LANGUAGES.map((language) => ({ value: language, label: nameOf(language) })),
      ]}
      {...said()}
      onChoose={(value) => change({ do: 'save-language', language: value })}
    />
  );
}

/** The program, its version, its terms, and the language it speaks. */
export function About() {
  const oldElectron = useApp((app) => app.oldElectron);
  const version = useApp((app) => app.version);
  const words = useWords();
  const { about } = words;
  return (
    <>
      <p className="measure">{about.what}</p>
      {oldElectron && <p className={`${notes.warning} measure`}>{about.oldElectron(oldElectron)}</p>}
      <dl className={styles.facts}>
        <dt>{about.version}</dt>
        <dd>Offhook {version}</dd>
        <dt>{about.license}</dt>
        <dd>{about.licenseText}</dd>
        <dt>{about.secrets}</dt>
        <dd>{about.secretsText}</dd>
      </dl>
      <div className={styles.apart} />
      <LanguageChoice />
    </>
  );
}
