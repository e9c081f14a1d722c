import { useId } from 'react';
import type { Line } from '../../../../electron/contract/dialling/rules';
import type { PhoneProfile } from '../../../../electron/contract/phones/profile';
import fieldStyles from '../../../ui/Field.module.css';
import { Rows, type RowsPlace } from '../rows/Rows';
import { useEdits } from '../use-edits';
import { useWords } from '../words';

/** As the contract has them: Line and PhoneProfile. */
const LINES_MOST = 12;
const NAME_MOST_CHARS = 40;
const URI_MOST_CHARS = 200;

const NO_LINE: Line = { name: '', uri: '' };

const isName = (name: string): boolean => name.length >= 1 && name.length <= NAME_MOST_CHARS && !/\p{Cc}/u.test(name);

const isUri = (uri: string): boolean => uri.length <= URI_MOST_CHARS && /^[^\p{Cc}\s@]+@[^\p{Cc}\s@]+$/u.test(uri);

/** The identities of a phone that can be dialled from, for one call. */
export function LinesField({ profile }: { readonly profile: PhoneProfile }) {
  const words = useWords();
  const text = words.phones;
  const id = useId();
  const { id: phone, lines } = profile;
  const { change, said } = useEdits(lines, (next) => ({ do: 'change-phone', id: phone, patch: { lines: next } }));
  const changeLines = (edit: (lines: readonly Line[]) => readonly Line[], place: RowsPlace) =>
    change((old) => [...edit(old)], String(place));
  const check = ({ name, uri }: Line, at: RowsPlace) => {
    if (!isName(name)) return text.lineNameWrong;
    if (lines.some((line, nth) => nth !== at && line.name === name)) return text.lineTaken;
    return isUri(uri) ? undefined : text.lineUriWrong;
  };
  return (
    <div className={fieldStyles.field}>
      <span id={id} className={fieldStyles.name}>
        {text.lines}
      </span>
      <Rows<keyof Line>
        label={text.lines}
        words={{
          row: text.lineNth,
          fresh: text.lineNew,
          add: text.lineAdd,
          remove: (nth) => text.lineRemove(lines[nth - 1]?.name ?? text.lineNth(nth)),
          full: text.tooManyLines,
        }}
        cells={[
          { name: 'name', label: text.lineName, size: 'long', placeholder: text.lineName },
          { name: 'uri', label: text.lineUri, size: 'long', placeholder: text.lineUri },
        ]}
        rows={lines}
        empty={NO_LINE}
        most={LINES_MOST}
        hint={text.linesHint}
        said={(place) => said(String(place))}
        check={check}
        onChange={(at, line) => changeLines((old) => old.map((one, nth) => (nth === at ? line : one)), at)}
        onAdd={(line) => changeLines((old) => [...old, line], 'new')}
        onRemove={(at) => changeLines((old) => old.filter((_, nth) => nth !== at), 'list')}
      />
    </div>
  );
}
