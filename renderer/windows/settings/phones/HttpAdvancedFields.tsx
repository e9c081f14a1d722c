import { TEXT_LINE_MOST_CHARS } from '../../../../electron/contract/limits';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import { LinesField } from './LinesField';
import { isPrintable, type ProfilePart } from './profile-field';

/** By HTTP: the identities to dial from, the form of the requests. */
export function HttpAdvancedFields({ profile, said, onChange }: ProfilePart) {
  const words = useWords();
  const text = words.phones;
  const { wire } = profile;
  return (
    <>
      <TextField
        {...said('outgoing')}
        label={text.outgoing}
        hint={text.outgoingHint}
        value={profile.outgoingUri}
        check={(uri) => (isPrintable(uri) ? undefined : text.textWrong(TEXT_LINE_MOST_CHARS))}
        onCommit={(outgoingUri) => onChange({ outgoingUri }, 'outgoing')}
      />
      <LinesField profile={profile} />
      <Choice
        {...said('encoding')}
        label={text.encoding}
        value={profile.passwordEncoding}
        options={[
          { value: 'utf-8', label: text.encodingUtf8 },
          { value: 'latin-1', label: text.encodingLatin1 },
        ]}
        onChoose={(passwordEncoding) => onChange({ passwordEncoding }, 'encoding')}
      />
      <Choice
        {...said('separators')}
        label={text.separators}
        value={wire.separators}
        options={[
          { value: 'raw', label: text.separatorsRaw },
          { value: 'encoded', label: text.separatorsEncoded },
        ]}
        onChoose={(separators) => onChange({ wire: { separators } }, 'separators')}
      />
      <Choice
        {...said('method')}
        label={text.method}
        value={wire.method}
        options={[
          { value: 'GET', label: 'GET' },
          { value: 'POST', label: 'POST' },
        ]}
        onChoose={(method) => onChange({ wire: { method } }, 'method')}
      />
    </>
  );
}
