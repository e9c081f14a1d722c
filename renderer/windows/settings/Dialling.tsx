import { useOffhook } from '../../stores/offhook';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import { useSave } from './use-save';

/** How numbers are turned into what the phone gets, and the language. */
export function Dialling() {
  const { app, words } = useOffhook();
  const text = words.dialling;
  const plus = useSave();
  const clipboard = useSave();
  const language = useSave();
  const wordsOf = ({ saved, problem }: typeof plus) => ({
    saved: saved ? words.settings.saved : undefined,
    trouble: problem ? words.problem(problem).text : undefined,
  });
  return (
    <>
      <TextField
        {...wordsOf(plus)}
        label={text.plus}
        hint={text.plusHint}
        value={app.dialling.plusAs}
        short
        check={(value) => (/^(\+|\d{1,5})$/.test(value) ? undefined : text.plusWrong)}
        onCommit={(plusAs) => plus.save({ do: 'save-dialling', dialling: { ...app.dialling, plusAs } })}
      />
      <Choice
        {...wordsOf(clipboard)}
        label={text.clipboard}
        hint={text.clipboardHint}
        value={app.dialling.clipboard}
        options={[
          { value: 'dial', label: text.clipboardDial },
          { value: 'ask', label: text.clipboardAsk },
        ]}
        onChoose={(value) => clipboard.save({ do: 'save-dialling', dialling: { ...app.dialling, clipboard: value } })}
      />
      <div className="apart" />
      <Choice
        {...wordsOf(language)}
        label={text.language}
        value={app.languageSetting}
        options={[
          { value: 'system', label: text.languageSystem },
          { value: 'en', label: text.languageNames.en },
          { value: 'de', label: text.languageNames.de },
        ]}
        onChoose={(value) => language.save({ do: 'save-language', language: value })}
      />
    </>
  );
}
