import { type ReactNode, useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import type { CallList, Confirmation, Dangerous } from '../../../../electron/contract/phones/maintenance';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useWords } from '../words';
import { ActionRow } from './ActionRow';
import { useAction } from './use-action';

interface Meant {
  /** The phone (its id) that was on screen when the question was answered. */
  readonly phone: string;
  readonly confirmation: Confirmation;
}

interface Props {
  readonly action: Dangerous | 'log-off';
  /** The effect of a yes. */
  readonly asks: string;
  readonly phone: PhoneState;
  readonly text: { readonly name: string; readonly what: string; readonly go: string; readonly yes: string };
  readonly list?: CallList;
  /** The object of the action, as LastDone has it, where that is no list. */
  readonly about?: string;
  /** The object of the action, where that can be chosen: another one is another question. */
  readonly subject?: string;
  /** Whether the phone's name has to be typed. */
  readonly named?: boolean;
  /** Whether all that it needs has been said. */
  readonly ready?: boolean;
  readonly command: (meant: Meant) => CommandInput;
  /** The choices that come first: which list, which firmware. */
  readonly children?: ReactNode;
}

/** A command that cannot be taken back: it says its effect and asks. */
export function DangerousAction(props: Props) {
  const {
    action,
    asks,
    phone,
    text,
    list,
    about,
    subject = '',
    named = false,
    ready = true,
    command,
    children,
  } = props;
  const words = useWords();
  /** The object that is asked about. */
  const [asked, setAsked] = useState<string | null>(null);
  const asking = asked === subject;
  const doing = useAction(action);
  const go = (typed: string) => {
    setAsked(null);
    void doing.run(command({ phone: phone.id, confirmation: named ? { typed } : 'yes' }), list ?? about);
  };
  const question = asking && (
    <ConfirmDialog
      title={text.name}
      text={asks}
      yes={text.yes}
      no={words.maintenance.no}
      typed={named ? { name: phone.name, label: words.maintenance.typeName(phone.name) } : undefined}
      onYes={go}
      onNo={() => setAsked(null)}
    />
  );
  return (
    <ActionRow name={text.name} what={text.what} action={doing} question={question}>
      {children}
      <Button disabled={doing.busy || !ready} onClick={() => setAsked(subject)}>
        {text.go}
      </Button>
    </ActionRow>
  );
}
