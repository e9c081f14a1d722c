import { useId } from 'react';
import type { InternalRange } from '../../../../electron/contract/dialling/rules';
import fieldStyles from '../../../ui/Field.module.css';
import { Row } from '../rows/Row';
import { Rows, type RowsPlace } from '../rows/Rows';
import { useWords } from '../words';
import type { EditedRules } from './use-rules';

/** As the contract has them: DialRules in contract/dialling/rules.ts. */
const RANGES_MOST = 50;

const NO_RANGE: InternalRange = { from: '', to: '' };

interface Lengths {
  readonly least: string;
  readonly most: string;
}

const isLengths = ({ least, most }: Lengths): boolean =>
  (least === '' && most === '') || (/^[1-9]$/.test(least) && /^[1-9]$/.test(most) && least <= most);

const isRange = ({ from, to }: InternalRange): boolean =>
  /^\d{1,9}$/.test(from) && /^\d{1,9}$/.test(to) && from.length === to.length && from <= to;

/** How many digits an internal number has; nothing: its length says nothing. */
function LengthsField({ rules, change, said }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  const { least, most } = rules.internal;
  const keep = (lengths: Lengths) =>
    change(({ internal, ...old }) => {
      const none = lengths.most === '';
      return {
        ...old,
        internal: { ...internal, least: none ? 1 : Number(lengths.least), most: none ? 0 : Number(lengths.most) },
      };
    }, 'lengths');
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
        check={(lengths) => (isLengths(lengths) ? undefined : text.lengthsWrong)}
        onCommit={keep}
      />
    </div>
  );
}

/** The ranges of extensions, one in a row. */
function RangesField({ rules, change, said }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  const id = useId();
  const { ranges } = rules.internal;
  const changeRanges = (edit: (ranges: readonly InternalRange[]) => readonly InternalRange[], place: RowsPlace) =>
    change(
      ({ internal, ...old }) => ({ ...old, internal: { ...internal, ranges: [...edit(internal.ranges)] } }),
      `range-${place}`,
    );
  const nameOf = (nth: number) => {
    const range = ranges[nth - 1];
    return range ? `${range.from}–${range.to}` : '';
  };
  return (
    <div className={fieldStyles.field}>
      <span id={id} className={fieldStyles.name}>
        {text.ranges}
      </span>
      <Rows<keyof InternalRange>
        label={text.ranges}
        words={{
          row: text.rangeNth,
          fresh: text.rangeNew,
          add: text.add,
          remove: (nth) => text.rangeRemove(nameOf(nth)),
          full: text.tooManyRanges,
        }}
        cells={[
          { name: 'from', label: text.rangeFrom, size: 'short' },
          { name: 'to', label: text.rangeTo, size: 'short', before: text.to },
        ]}
        rows={ranges}
        empty={NO_RANGE}
        most={RANGES_MOST}
        hint={text.rangeHint}
        said={(place) => said(`range-${place}`)}
        check={(range) => (isRange(range) ? undefined : text.rangeWrong)}
        onChange={(at, range) => changeRanges((old) => old.map((one, nth) => (nth === at ? range : one)), at)}
        onAdd={(range) => changeRanges((old) => [...old, range], 'new')}
        onRemove={(at) => changeRanges((old) => old.filter((_, nth) => nth !== at), 'list')}
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
