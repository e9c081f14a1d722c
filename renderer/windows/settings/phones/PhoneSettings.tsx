import { useId } from 'react';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import controls from '../../../ui/controls.module.css';
import notes from '../../../ui/notes.module.css';
import { useWords } from '../words';
import styles from './PhoneSettings.module.css';
import type { SettingToEnter } from './phone-settings';

/** This computer's address, to be taken to the phone's web page. */
function OwnAddress({ own }: { readonly own: string }) {
  const words = useWords();
  const { change, said } = useChange();
  const text = words.doctor.settings;
  if (own === '') return text.own;
  return (
    <>
      <input className={controls.text} type="text" readOnly aria-label={text.own} value={own} />
      <Button onClick={() => change({ do: 'copy-text', text: own })}>{text.copy}</Button>
      <span className={notes.saved} role="status">
        {said().saved && words.doctor.copied}
        {said().trouble}
      </span>
    </>
  );
}

/** Settings to look at on the phone, each with the value that lets this computer in. */
export function PhoneSettings({ settings }: { readonly settings: readonly SettingToEnter[] }) {
  const words = useWords();
  const id = useId();
  return (
    <div className={styles.settings}>
      <p id={id}>{words.doctor.settings.title}</p>
      <dl aria-labelledby={id}>
        {settings.map((setting) => (
          <div key={setting.name}>
            <dt>{setting.name}</dt>
            <dd>{'own' in setting ? <OwnAddress own={setting.own} /> : setting.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
