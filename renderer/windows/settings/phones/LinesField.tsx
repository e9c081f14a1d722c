import { useId } from 'react';
import type { Line } from '../../../../electron/contract/dialling/rules';
import { IDENTITIES_MOST, LABEL_MOST_CHARS, TEXT_LINE_MOST_CHARS } from '../../../../electron/contract/limits';
import type { PhoneProfile } from '../../../../electron/contract/phones/profile';
import fieldStyles from '../../../ui/Field.module.css';
import { Rows } from '../rows/Rows';
import { useRows } from '../rows/use-rows';
import { useWords } from '../words';

const NO_LINE: Line = { name: '', uri: '' };

const isName = (name: string): boolean => name.length >= 1 && name.length <= LABEL_MOST_CHARS && !/\p{Cc}/u.test(name);

const isUri = (uri: string): boolean =>
  uri.length <= TEXT_LINE_MOST_CHARS && /^[^\p{Cc}\s@]+@[^\p{Cc}\s@]+$/u.test(uri);

/** The identities of a phone that can be dialled from, for one call. */
export function LinesField({ profile }: { readonly profile: PhoneProfile }) {
  const words = useWords();
  const text = words.phones;
  const id = useId();
  const edited = useRows(profile.lines, (lines) => ({ do: 'change-phone', id: profile.id, patch: { lines } }));
  const check = ({ name, uri }: Line, row: number | null) => {
    if (!isName(name)) return text.lineNameWrong(LABEL_MOST_CHARS);
    if (edited.rows.some((other) => other.id !== row && other.item.name === name)) return text.lineTaken;
    return isUri(uri) ? undefined : text.lineUriWrong;
  };
  return (
    <div className={fieldStyles.field}>
      <span id={id} className={fieldStyles.name}>
        {text.lines}
      </span>
      <Rows<keyof Line, Line>
        label={text.lines}
        words={{
          row: text.lineNth,
          fresh: text.lineNew,
          add: text.lineAdd,
          remove: (nth) => text.lineRemove(edited.rows[nth - 1]?.item.name ?? text.lineNth(nth)),
          full: text.tooManyLines(IDENTITIES_MOST),
        }}
        cells={[
          { name: 'name', label: text.lineName, size: 'long', placeholder: text.lineName },
          { name: 'uri', label: text.lineUri, size: 'long', placeholder: text.lineUri },
        ]}
        edited={edited}
        textsOf={(line) => line}
        withTexts={(_, texts) => texts}
        empty={NO_LINE}
        most={IDENTITIES_MOST}
        hint={text.linesHint}
        check={check}
      />
    </div>
  );
}
