import { PORT_MOST } from '../../../../electron/contract/limits';
import type { FieldName } from '../../../../electron/contract/program/places';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import { isPort } from './address';

interface Props {
  readonly port: number;
  readonly field?: FieldName;
  readonly saved: string | undefined;
  readonly trouble: string | undefined;
  readonly onCommit: (port: number) => void;
}

/** The port of a phone, whichever way leads to it. */
export function PortField({ port, onCommit, ...field }: Props) {
  const words = useWords();
  const text = words.phones;
  return (
    <TextField
      {...field}
      label={text.port}
      value={String(port)}
      short
      check={(written) => (/^\d+$/.test(written) && isPort(Number(written)) ? undefined : text.portWrong(PORT_MOST))}
      onCommit={(written) => onCommit(Number(written))}
    />
  );
}
