import { useId } from 'react';
import type { InternalRange } from '../../../../electron/contract/dialling/rules';
import { INTERNAL_MOST_DIGITS, RANGES_MOST } from '../../../../electron/contract/limits';
import fieldStyles from '../../../ui/Field.module.css';
import { Row } from '../rows/Row';
import { Rows } from '../rows/Rows';
import { useRows } from '../rows/use-rows';
import { useWords } from '../words';
import type { EditedRules } from './use-rules';

const NO_RANGE: InternalRange = { from: '', to: '' };

interface Lengths {
  readonly least: string;
  readonly most: string;
}

const isLength = (digits: string): boolean => /^[1-9]\d*$/.test(digits) && Number(digits) <= INTERNAL_MOST_DIGITS;

const isLengths = ({ least, most }: Lengths): boolean =>
  (least === '' && most === '') || (isLength(least) && isLength(most) && Number(least) <= Number(most));

const isExtension = (digits: string): boolean => /^\d+$/.test(digits) && digits.length <= INTERNAL_MOST_DIGITS;

const isRange = ({ from, to }: InternalRange): boolean =>
  isExtension(from) && isExtension(to) && from.length === to.length && from <= to;

/** How many digits an internal number has; nothing: its length says nothing. */
function LengthsField({ rules, change, said }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  const { least, most } = rules.internal;
  const keep = ({ least: fewest, most: greatest }: Lengths) => {
    const none = greatest === '';
    return change({ internal: { least: none ? 1 : Number(fewest), most: none ? 0 : Number(greatest) } }, 'lengths');
  };
  return (
    <div className={fieldStyles.field}>
      <span className={fieldStyles.name} aria-hidden="true">
        {text.lengths}
      </span>
      <Row<keyof Lengths>
        label={text.lengths}
        cells={[
          { name: 'least', label: text.least, size: 'short' },
          { name: 'most', label: text.most, size: 'short', before: text.to },
        ]}
        value={most === 0 ? { least: '', most: '' } : { least: String(least), most: String(most) }}
        saved={said('lengths').saved}
        hint={text.lengthsHint}
        check={(lengths) => (isLengths(lengths) ? undefined : text.lengthsWrong(INTERNAL_MOST_DIGITS))}
        onCommit={keep}
      />
    </div>
  );
}

/** The ranges of extensions, one in a row. */
function RangesField({ phone, rules }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  const id = useId();
  const edited = useRows(rules.internal.ranges, (ranges) => ({
    do: 'change-rules',
    phone,
    patch: { internal: { ranges } },
  }));
  const nameOf = (nth: number) => {
    const row = edited.rows[nth - 1];
    return row ? `${row.item.from}–${row.item.to}` : '';
  };
  return (
    <div className={fieldStyles.field}>
      <span id={id} className={fieldStyles.name}>
        {text.ranges}
      </span>
      <Rows<keyof InternalRange, InternalRange>
        label={text.ranges}
        words={{
          row: text.rangeNth,
          fresh: text.rangeNew,
          add: text.add,
          remove: (nth) => text.rangeRemove(nameOf(nth)),
          full: text.tooManyRanges(RANGES_MOST),
        }}
        cells={[
          { name: 'from', label: text.rangeFrom, size: 'short' },
          { name: 'to', label: text.rangeTo, size: 'short', before: text.to },
        ]}
        edited={edited}
        textsOf={(range) => range}
        withTexts={(_, texts) => texts}
        empty={NO_RANGE}
        most={RANGES_MOST}
        hint={text.rangeHint}
        check={(range) => (isRange(range) ? undefined : text.rangeWrong(INTERNAL_MOST_DIGITS))}
      />
    </div>
  );
}

/** Which numbers stay inside. */
export const RulesInternal = (edited: EditedRules) => (
  <>
    <LengthsField {...edited} />
    <RangesField {...edited} />
  </>
);
