import { KEYS_MOST, MODULES_MOST } from '../../../../electron/contract/limits';
import type { OwnKeys, PhonePatch } from '../../../../electron/contract/phones/profile';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import type { ProfileField, SaidOfField } from './profile-field';

interface Props {
  readonly keys: OwnKeys;
  readonly said: SaidOfField;
  /** May hand back a promise of the answer. */
  readonly onChange: (keys: NonNullable<PhonePatch['keys']>, field: ProfileField) => unknown;
}

const MODULE_COUNTS: readonly string[] = Array.from({ length: MODULES_MOST + 1 }, (_, count) => String(count));

/** A count as it is written; nothing: as the catalogue says. */
const written = (count: number | null): string => (count === null ? '' : String(count));
const countOf = (text: string): number | null => (text === '' ? null : Number(text));

const isCount = (text: string, least: number): boolean =>
  text === '' || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= KEYS_MOST);

/** The keys that the owner counts on the phone: function keys, expansion modules, and the keys of each. */
export function KeysFields({ keys, said, onChange }: Props) {
  const words = useWords();
  const text = words.phones;
  return (
    <>
      <TextField
        {...said('function-keys')}
        label={text.functionKeys}
        value={written(keys.functionKeys)}
        placeholder={text.asModel}
        check={(count) => (isCount(count, 0) ? undefined : text.functionKeysWrong(KEYS_MOST))}
        onCommit={(count) => onChange({ functionKeys: countOf(count) }, 'function-keys')}
      />
      <Choice
        {...said('modules')}
        label={text.modules}
        value={written(keys.modules)}
        options={MODULE_COUNTS.map((count) => ({ value: count, label: count === '0' ? text.noModules : count }))}
        onChoose={(count) => onChange({ modules: Number(count) }, 'modules')}
      />
      {keys.modules > 0 && (
        <TextField
          {...said('module-keys')}
          label={text.moduleKeys}
          value={written(keys.moduleKeys)}
          placeholder={text.asModel}
          check={(count) => (isCount(count, 1) ? undefined : text.moduleKeysWrong(KEYS_MOST))}
          onCommit={(count) => onChange({ moduleKeys: countOf(count) }, 'module-keys')}
        />
      )}
    </>
  );
}
