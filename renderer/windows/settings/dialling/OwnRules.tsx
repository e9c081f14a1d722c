import type { OwnRule } from '../../../../electron/contract/dialling/rules';
import notes from '../../../ui/notes.module.css';
import { Rows, type RowsPlace } from '../rows/Rows';
import tickStyles from '../tick.module.css';
import type { FieldSaid } from '../use-edits';
import { useWords } from '../words';
import styles from './OwnRules.module.css';
import type { EditedRules } from './use-rules';

/** As the contract has them: OwnRule and DialRules in contract/dialling/rules.ts. */
const RULES_MOST = 50;
const PATTERN_MOST_CHARS = 200;

type OwnTexts = Pick<OwnRule, 'pattern' | 'replacement'>;

const EMPTY: OwnTexts = { pattern: '', replacement: '' };

/** Exchanges a rule with one of its neighbours. */
function moved(rules: readonly OwnRule[], at: number, by: -1 | 1): readonly OwnRule[] {
  const [one, other] = [rules[at], rules[at + by]];
  if (!one || !other) return rules;
  return rules.map((rule, nth) => {
    if (nth === at) return other;
    return nth === at + by ? one : rule;
  });
}

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
export function OwnRules({ rules, change, said }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  const changeOwn = (edit: (own: readonly OwnRule[]) => readonly OwnRule[], place: RowsPlace | `final-${number}`) =>
    change((old) => ({ ...old, own: [...edit(old.own)] }), `own-${place}`);
  const patch = (at: number, part: Partial<OwnRule>, place: number | `final-${number}`) =>
    changeOwn((own) => own.map((rule, nth) => (nth === at ? { ...rule, ...part } : rule)), place);
  const check = ({ pattern, replacement }: OwnTexts) => {
    if (pattern.length < 1 || pattern.length > PATTERN_MOST_CHARS) return text.patternWrong;
    return /^[0-9*#+$]{0,60}$/.test(replacement) ? undefined : text.replacementWrong;
  };
  return (
    <>
      <p className={`soft measure ${styles.intro}`}>{text.ownIntro}</p>
      <Rows<keyof OwnTexts>
        label={text.own}
        words={{
          row: text.ownNth,
          fresh: text.ownNew,
          add: text.add,
          remove: text.ownRemove,
          full: text.tooManyOwn,
        }}
        cells={[
          { name: 'pattern', label: text.pattern, size: 'long', placeholder: text.pattern },
          { name: 'replacement', label: text.replacement, size: 'long', before: '→', placeholder: text.replacement },
        ]}
        rows={rules.own.map(({ pattern, replacement }) => ({ pattern, replacement }))}
        empty={EMPTY}
        most={RULES_MOST}
        hint={text.ownHint}
        said={(place) => said(`own-${place}`)}
        check={check}
        onChange={(at, texts) => patch(at, texts, at)}
        onAdd={(texts) => changeOwn((own) => [...own, { ...texts, final: false }], 'new')}
        onRemove={(at) => changeOwn((own) => own.filter((_, nth) => nth !== at), 'list')}
        moving={{
          up: text.moveUp,
          down: text.moveDown,
          moved: text.movedTo,
          onMove: (at, by) => changeOwn((own) => moved(own, at, by), 'list'),
        }}
        below={(at) => (
          <FinalBox
            final={rules.own[at]?.final ?? false}
            said={said(`own-final-${at}`)}
            onChange={(final) => void patch(at, { final }, `final-${at}`)}
          />
        )}
      />
    </>
  );
}
