import { readFetch } from './fragments';
import type { Instruction } from './instructions';
import type { DemoState } from './state';
import { ledsIn, textInstructions } from './text-document';

/** A document of the minibrowser, read. */
export interface ReadDocument {
  readonly root: string;
  /** All that it asks for, in its order. */
  readonly instructions: readonly Instruction[];
}

const DOCUMENT_MOST_CHARS = 64 * 1024;
const ROOTS = /^(?:<\?xml[^>]*\?>)?\s*<((?:Snom)?IPPhone(?:Silent|Text))\b([^>]*?)(?:\/>\s*$|>([\s\S]*)<\/\1>\s*$)/;
const FETCH = /<fetch\b[^>]*>([^<]*)<\/fetch>/g;
const CONDITION = /<If\s+condition="\$\(phone_state\)==([^"]*)"\s*>([\s\S]*?)<\/If>/g;

const nothing = (what: string): Instruction => ({ is: 'nothing', what });

const isIdle = ({ calls }: DemoState): boolean => calls.length === 0;

const silentInstructions = (attributes: string, body: string, state: DemoState): readonly Instruction[] => {
  const isRelevant = /\bstate="relevant"/.test(attributes);
  if (!isRelevant && state.document === null) return [nothing('a document that is not relevant')];
  return [
    // Whether a phone sets a light by such a document is not known.
    ...Array.from({ length: ledsIn(body) }, () => nothing('Led in a silent document')),
    ...[...body.matchAll(FETCH)].flatMap(([, fetched = '']) => readFetch(fetched, { is: 'document-over' })),
  ];
};

/**
 * What a minibrowser document asks for (PROTOCOL.md 9), one that is shown nowhere or one that takes the display; null: it is
 * none. Read here on its own, not with the client's words: a wrong document of the client's has to show.
 */
export const readDocument = (text: string, state: DemoState): ReadDocument | null => {
  const found = text.length > DOCUMENT_MOST_CHARS ? null : ROOTS.exec(text.trim());
  if (!found) return null;
  const [, root = '', attributes = '', body = ''] = found;
  const phoneState = isIdle(state) ? 'Idle' : 'Connected';
  const fitting = body.replace(CONDITION, (_all, wanted: string, inner: string) =>
    wanted === phoneState ? inner : '',
  );
  const isText = root.endsWith('Text');
  return { root, instructions: isText ? textInstructions(fitting) : silentInstructions(attributes, fitting, state) };
};
