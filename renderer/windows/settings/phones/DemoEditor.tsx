import { useState } from 'react';
import type { DemoPatch } from '../../../../electron/contract/phones/profile';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useApp } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import itemStyles from '../items.module.css';
import { useSave } from '../use-save';
import { useWords } from '../words';
import { KeysFields } from './KeysFields';
import { type ProfileField, useFieldReport } from './profile-field';

/** The fields of the demo phone that can be changed: its model, and its keys. */
export function DemoEditor({ phone }: { readonly phone: PhoneState }) {
  const modelNames = useApp((app) => app.modelNames);
  const words = useWords();
  const { save, saved, problem } = useSave();
  const [field, setField] = useState<ProfileField | null>(null);
  const report = { field, saved, trouble: problem ? words.problem(problem).text : undefined };
  const said = useFieldReport(report);
  const change = (patch: DemoPatch, changed: ProfileField) => {
    setField(changed);
    void save({ do: 'change-demo', patch });
  };
  return (
    <div className={itemStyles.editor}>
      <Choice
        {...said('model')}
        label={words.phones.model}
        value={phone.model}
        options={modelNames.map((model) => ({ value: model, label: model }))}
        onChoose={(model) => change({ model }, 'model')}
      />
      <KeysFields keys={phone.keys} report={report} onChange={(keys, changed) => change({ keys }, changed)} />
    </div>
  );
}
