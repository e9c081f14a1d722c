import type { OwnRule } from '../../../../electron/contract/dialling/rules';
import { PATTERN_MOST_CHARS, REPLACEMENT_MOST_CHARS, RULES_MOST } from '../../../../electron/contract/limits';
import type { FieldSaid } from '../../../stores/use-change';
import notes from '../../../ui/notes.module.css';
import { Rows } from '../rows/Rows';
import { useRows } from '../rows/use-rows';
import tickStyles from '../tick.module.css';
import { useWords } from '../words';
import styles from './OwnRules.module.css';
import type { EditedRules } from './use-rules';

type OwnTexts = Pick<OwnRule, 'pattern' | 'replacement'>;

const EMPTY: OwnTexts = { pattern: '', replacement: '' };

interface FinalBoxProps {
  readonly final: boolean;
  readonly said: FieldSaid;
  readonly onChange: (final: boolean) => void;
}

/** Whether no other rule changes the result of this one. */
function FinalBox({ final, said, onChange }: FinalBoxProps) {
  const words = useWords();
  return (
    <div className={styles.final}>
      <label className={tickStyles.tick}>
        <input type="checkbox" checked={final} onChange={(event) => onChange(event.target.checked)} />
        {words.rules.final}
      </label>
      <span role="status">
        <span className={notes.saved}>{said.saved}</span>
        <span className={notes.trouble}>{said.trouble}</span>
      </span>
    </div>
  );
}

/** The user's own rules, in the order in which they are tried. */
export function OwnRules({ phone, rules }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  const edited = useRows(rules.own, (own) => ({ do: 'change-rules', phone, patch: { own } }));
  const check = ({ pattern, replacement }: OwnTexts) => {
    if (pattern.length < 1 || pattern.length > PATTERN_MOST_CHARS) return text.patternWrong(PATTERN_MOST_CHARS);
    const isFine = replacement.length <= REPLACEMENT_MOST_CHARS && /^[0-9*#+$]*$/.test(replacement);
    return isFine ? undefined : text.replacementWrong(REPLACEMENT_MOST_CHARS);
  };
  return (
    <>
      <p className={`soft measure ${styles.intro}`}>{text.ownIntro}</p>
      <Rows<keyof OwnTexts, OwnRule>
        label={text.own}
        field="own-rule"
        words={{
          row: text.ownNth,
          fresh: text.ownNew,
          add: text.add,
          remove: text.ownRemove,
          full: text.tooManyOwn(RULES_MOST),
        }}
        cells={[
          { name: 'pattern', label: text.pattern, size: 'long', placeholder: text.pattern },
          { name: 'replacement', label: text.replacement, size: 'long', before: '→', placeholder: text.replacement },
        ]}
        edited={edited}
        textsOf={({ pattern, replacement }) => ({ pattern, replacement })}
        withTexts={(rule, texts) => ({ final: false, ...rule, ...texts })}
        empty={EMPTY}
        most={RULES_MOST}
        hint={text.ownHint}
        check={check}
        moving={{ up: text.moveUp, down: text.moveDown, moved: text.movedTo }}
        below={({ id, item }) => (
          <FinalBox
            final={item.final}
            said={edited.said(`final ${id}`)}
            onChange={(final) => void edited.change(id, (rule) => ({ ...rule, final }), `final ${id}`)}
          />
        )}
      />
    </>
  );
}
