import { parseArgs } from 'node:util';
import { defaultBudget } from '../agent/agent.ts';
import { measuredFamilies } from '../core/evaluation/measured-families.ts';
import { encyclopedia, worldWordings } from '../core/evaluation/question-pack.ts';
import { faultHelp } from '../core/faults/parse-faults.ts';
import { CommandError } from './command-error.ts';
import { defaultEngine } from './engine-of.ts';
import { defaultWorkers } from './open-evaluation.ts';

export const help = `npm run evaluate -- --library DIR [options]
npm run evaluate -- --world NAME [options]
npm run evaluate -- --compare REPORT REPORT [--html FILE]

Asks each question of a file or a made-up world and measures answers, evidence, give-ups, false alarms and recovery; or
sets two reports beside each other, question by question.

  --library DIR     folder with corpus.jsonl ({"id","title","text","aliases"?} a line) or with documents
  --questions FILE  JSONL of {"id","question","answers":[],"gold_ids":[]}; default DIR/questions.jsonl. In a folder
                    of documents it is no document
  --world NAME      instead: a made-up world of its own, ${[encyclopedia, ...measuredFamilies.map(({ family }) => family.name)].join(', ')};
                    what begins with test- is kept for testing: nothing was trained on it
  --world-seed S, --articles N, --world-questions N, --hops A-B, --wording W
                    of that world; default 1, 300, 100 and, for families, 1-4 and mixed, of ${worldWordings.join(', ')}
  --policy LIST     of naive, retry, rules, learned, and oracle (a bound that knows what is needed); default rules
  --policy-file F   weights of learned; default public/models/policy/policy.json
  --engine NAME     reader (rules with the trained reader), reader-words (the same, passages found by words alone),
                    reader-v0 (rules alone) or reader-judging (the trained reader judges relevance too); default ${defaultEngine}
  --weights DIR     folder of the trained reader; default public/models/reader
  --readings FILE   keep what is read for the next time, in FILE and the version of the weights
  --kept-out FILE   only questions that the training's splits (JSON) name as measured
  --faults SPEC     make steps fail at these rates, for example irrelevant=0.1,flaky=0.05x2; each policy is then run
                    without faults too, to tell what they cost. Default none. There are
${faultHelp('                    ')}
  --searches N      most searches a question; default ${defaultBudget.searches}
  --steps N         most steps a question; default 40 and 20 a search
  --seconds N       most seconds a question may wait; default 600
  --limit N         first N questions only
  --seed LIST       of everything random, for example 1,2,3; default 1
  --workers N       threads to run on, with the engine reader-v0; default ${defaultWorkers}
  --out FILE        the report as JSON. While it runs, each run is kept beside it in FILE.part
  --continue        go on with what an interrupted command with the same --out has kept
  --html FILE       the report, or the comparison, as one page that needs nothing else
  --compare FILE    a report; a second one follows
  --help

The table goes to stdout, progress to stderr. Exit codes: 0 done, 2 wrong usage, 130 stopped.`;

const options = {
  library: { type: 'string' },
  questions: { type: 'string' },
  world: { type: 'string' },
  'world-seed': { type: 'string' },
  articles: { type: 'string' },
  'world-questions': { type: 'string' },
  hops: { type: 'string' },
  wording: { type: 'string', default: 'mixed' },
  policy: { type: 'string', default: 'rules' },
  'policy-file': { type: 'string' },
  engine: { type: 'string', default: defaultEngine },
  weights: { type: 'string' },
  readings: { type: 'string' },
  'kept-out': { type: 'string' },
  faults: { type: 'string', default: '' },
  searches: { type: 'string' },
  steps: { type: 'string' },
  seconds: { type: 'string' },
  limit: { type: 'string' },
  seed: { type: 'string', default: '1' },
  workers: { type: 'string' },
  out: { type: 'string' },
  continue: { type: 'boolean', default: false },
  html: { type: 'string' },
  compare: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export type EvaluationOptions = ReturnType<typeof parseEvaluation>;

export function parseEvaluation(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > (values.compare === undefined ? 0 : 1))
      throw new Error(`"${positionals.at(-1)}" belongs to no option.`);
    return { ...values, beside: positionals[0] };
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}
