import type { DemoPatch } from '../../../../electron/contract/phones/profile';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Choice } from '../../../ui/Choice';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { KeysFields } from './KeysFields';
import type { ProfileField } from './profile-field';

/** The fields of the demo phone that can be changed: its model, and its keys. */
export function DemoEditor({ phone }: { readonly phone: PhoneState }) {
  const modelNames = useApp((app) => app.modelNames);
  const words = useWords();
  const { change, said } = useChange();
  const onChange = (patch: DemoPatch, field: ProfileField) => change({ do: 'change-demo', patch }, field);
  return (
    <div className={itemStyles.editor}>
      <Choice
        {...said('model')}
        field="model"
        label={words.phones.model}
        value={phone.model}
        options={modelNames.map((model) => ({ value: model, label: model }))}
        onChoose={(model) => onChange({ model }, 'model')}
      />
      <KeysFields keys={phone.keys} said={said} onChange={(keys, field) => onChange({ keys }, field)} />
    </div>
  );
}
