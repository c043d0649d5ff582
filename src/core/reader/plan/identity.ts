import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { namesInQuestion } from '../question/names-in-question.ts';
import { readQuestion } from '../question/read-question.ts';
import { askedRole } from '../stated/asked-role.ts';
import { askedTenure } from '../stated/asked-tenure.ts';

/** What a yes-no question holds against a name, and the question that it answers. */
export type Identity = { readonly value: string; readonly question: string };

const opening = /^(?:is|was|are|were)$/u;

/** 'Was Anna Vey the captain of the Merrow?': who was, and 'Anna Vey'. Only for a role that is one's alone: 'the', and nothing else is asked. */
export function identityOf(text: string): Identity | undefined {
  const { words } = readQuestion(text);
  const [name] = namesInQuestion(words, []);
  if (!opening.test(words[0]?.term ?? '') || name === undefined || name.from > 2) return undefined;
  const the = words[name.to];
  if (the?.term !== 'the' || the.gap !== 'space') return undefined;
  const [be, role] = [words[0]?.term ?? 'was', text.slice(the.start).replace(/\s*\?+\s*$/u, '')];
  const asked = readQuestion(`What ${be} ${role}?`);
  const found = askedRole(asked) ?? askedTenure(asked);
  if (found === undefined) return undefined;
  const noun = found.role.toLowerCase().split(/\s+/u).at(-1) ?? '';
  return {
    value: text.slice(words[name.from]?.start ?? 0, words[name.to - 1]?.end ?? 0),
    question: `${kindOfNoun(noun) === 'person' ? 'Who' : 'What'} ${be} ${role}?`,
  };
}
