import { useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import type { FieldName } from '../../../../electron/contract/program/places';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { useWords } from '../words';
import { PasswordField } from './PasswordField';

interface Props {
  readonly field: FieldName;
  /** Whether one is in the keychain. */
  readonly kept: boolean;
  /** The command that puts a password there; '' takes it out. */
  readonly command: (password: string) => CommandInput;
}

interface DraftedProps extends Props {
  readonly draft: string;
  readonly onDraft: (edit: (draft: string) => string) => void;
}

/** Puts a password into the keychain, or takes it out. */
export function PasswordForm(props: Props) {
  const [draft, setDraft] = useState('');
  return <DraftedPassword {...props} draft={draft} onDraft={setDraft} />;
}

/** The same, where the password may have come from elsewhere. */
export function DraftedPassword({ field, kept, command, draft, onDraft }: DraftedProps) {
  const words = useWords();
  const { change, said } = useChange();
  const keep = async (password: string) => {
    const refusal = await change(command(password));
    // The keychain may have taken its time: another one that was written meanwhile is not in it.
    if (refusal === null) onDraft((now) => (now === password ? '' : now));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== '') void keep(draft);
      }}
    >
      <PasswordField
        field={field}
        value={draft}
        kept={kept}
        {...said()}
        onWrite={(password) => onDraft(() => password)}
      >
        {draft !== '' && (
          <Button look="main" type="submit">
            {words.phones.savePassword}
          </Button>
        )}
        {draft === '' && kept && <Button onClick={() => keep('')}>{words.phones.removePassword}</Button>}
      </PasswordField>
    </form>
  );
}
