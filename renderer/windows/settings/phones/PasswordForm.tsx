import { useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import { Button } from '../../../ui/Button';
import { useSave } from '../use-save';
import { useWords } from '../words';
import { PasswordField } from './PasswordField';

interface Props {
  /** Whether one is in the keychain. */
  readonly kept: boolean;
  /** The command that puts a password there; '' takes it out. */
  readonly command: (password: string) => CommandInput;
}

/** Puts a password into the keychain, or takes it out. */
export function PasswordForm(props: Props) {
  const [draft, setDraft] = useState('');
  return <DraftedPassword {...props} draft={draft} onDraft={setDraft} />;
}

/** The same, where the password may have come from elsewhere. */
export function DraftedPassword({
  kept,
  command,
  draft,
  onDraft,
}: Props & { readonly draft: string; readonly onDraft: (password: string) => void }) {
  const words = useWords();
  const { save, saved, problem } = useSave();
  const keep = async (password: string) => {
    if (await save(command(password))) onDraft('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== '') void keep(draft);
      }}
    >
      <PasswordField
        value={draft}
        kept={kept}
        trouble={problem ? words.problem(problem).text : undefined}
        saved={saved ? words.settings.saved : undefined}
        onWrite={onDraft}
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
