import { useEffect, useState } from 'react';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useApp } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import { Item, useAim } from '../../../ui/shown';
import { useWords } from '../words';
import styles from './DiallingRules.module.css';
import { EveryCountry } from './EveryCountry';
import { OwnRules } from './OwnRules';
import { RulesCodes } from './RulesCodes';
import { RulesHome } from './RulesHome';
import { RulesInternal } from './RulesInternal';
import { RulesOutside } from './RulesOutside';
import { TryOut } from './TryOut';
import { useRules } from './use-rules';

/** The rules of one phone, each saved by itself. */
function PhoneRules({ phone }: { readonly phone: PhoneState }) {
  const words = useWords();
  const text = words.rules;
  const edited = useRules(phone);
  return (
    <div className={styles.fields} data-part="rule-fields">
      <h2>{text.home}</h2>
      <RulesHome {...edited} />
      <h2>{text.abroad}</h2>
      <RulesCodes {...edited} />
      <h2>{text.outside}</h2>
      <RulesOutside {...edited} />
      <h2>{text.internal}</h2>
      <RulesInternal {...edited} />
      <h2>{text.own}</h2>
      <OwnRules {...edited} />
    </div>
  );
}

/** The dialling rules of a phone, and a field to try them out that stays in view. */
export function DiallingRules() {
  const activePhone = useApp((app) => app.activePhone);
  const all = useApp((app) => app.phones);
  const words = useWords();
  const text = words.rules;
  const [chosen, setChosen] = useState(activePhone);
  const aim = useAim();
  useEffect(() => {
    if (aim?.item !== undefined) setChosen(aim.item);
  }, [aim]);
  const inUse = all.filter(({ id }) => id === activePhone);
  const phones = [...inUse, ...all.filter(({ id }) => id !== activePhone)];
  const phone = phones.find(({ id }) => id === chosen) ?? phones[0];
  if (!phone) return null;
  return (
    <div className={styles.rules} data-fills>
      <EveryCountry />
      <div className={styles.top}>
        <Choice
          label={text.phone}
          value={phone.id}
          options={phones.map(({ id, name }) => ({
            value: id,
            label: id === activePhone ? text.phoneInUse(name) : name,
          }))}
          onChoose={setChosen}
        />
        <TryOut phone={phone} />
      </div>
      <Item key={phone.id} id={phone.id}>
        <PhoneRules phone={phone} />
      </Item>
    </div>
  );
}
