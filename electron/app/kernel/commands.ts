import type { CommandName, CommandOf } from '../../contract/command';
import type { OutcomeOf } from '../../contract/outcome';
import type { CommandAsker } from './asker';

/** Does one command for its sender, and says what it came to. */
export type Answer<Name extends CommandName> = (
  command: CommandOf<Name>,
  asker: CommandAsker,
) => Promise<OutcomeOf<Name>> | OutcomeOf<Name>;

/** The answers to these commands: leaving one out does not compile. */
export type Answers<Name extends CommandName = CommandName> = { readonly [One in Name]: Answer<One> };
