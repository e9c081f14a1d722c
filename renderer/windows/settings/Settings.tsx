import { useState } from 'react';
import { useOffhook } from '../../stores/offhook';
import { useTitle } from '../use-title';
import { About } from './About';
import { Dialling } from './Dialling';
import { Hotkeys } from './Hotkeys';
import { Phones } from './Phones';

const SECTIONS = { phones: Phones, dialling: Dialling, hotkeys: Hotkeys, about: About } as const;
type SectionName = keyof typeof SECTIONS;
const NAMES: readonly SectionName[] = ['phones', 'dialling', 'hotkeys', 'about'];

/** The list of sections on the left, one section on the right. */
export function Settings() {
  const { words } = useOffhook();
  const [shown, setShown] = useState<SectionName>('phones');
  useTitle(words.windowTitles.settings);
  const Section = SECTIONS[shown];
  return (
    <div className="settings-page">
      <nav aria-label={words.settings.title}>
        <ul>
          {NAMES.map((name) => (
            <li key={name}>
              <button type="button" aria-current={name === shown ? 'page' : undefined} onClick={() => setShown(name)}>
                {words.settings.sections[name]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{words.settings.sections[shown]}</h1>
        <Section />
      </main>
    </div>
  );
}
