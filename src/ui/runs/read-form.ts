import { planLimits } from '../../core/evaluation/evaluation-plan.ts';
import { worldLimits, worldWordings } from '../../core/evaluation/question-pack.ts';
import { parseFaults } from '../../core/faults/parse-faults.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import type { FormState } from './evaluation-form.ts';

type Fields = Readonly<Record<string, unknown>>;
type Limits = { readonly least: number; readonly most: number };

const longestText = 200;
const mostHops = 9;
const mostQuestions = 100_000;

/** The form as it was kept, with faults as text: each value that is not usable is that of `first`. */
export function readForm(kept: unknown, first: FormState, atHand: readonly PolicyName[]): FormState {
  const from = fieldsOf(kept);
  const { source, policies, engine, faults, beside } = from;
  return {
    source: source === 'files' || source === 'world' ? source : first.source,
    world: readWorld(fieldsOf(from['world']), first.world),
    policies: Array.isArray(policies) ? atHand.filter((name) => policies.includes(name)) : first.policies,
    // A model that was loaded is not loaded after a reload.
    engine: engine === 'reader-v0' || engine === 'reader' ? engine : first.engine,
    faults: readFaults(faults) ?? first.faults,
    beside: typeof beside === 'boolean' ? beside : first.beside,
    budget: readBudget(fieldsOf(from['budget']), first.budget),
    seeds: text(from['seeds']) ?? first.seeds,
    limit: whole(from['limit'], { least: 0, most: mostQuestions }) ?? first.limit,
  };
}

function readWorld(from: Fields, first: FormState['world']): FormState['world'] {
  const hops = fieldsOf(from['hops']);
  const least = whole(hops['least'], { least: 1, most: mostHops });
  const most = whole(hops['most'], { least: least ?? 1, most: mostHops });
  return {
    family: text(from['family']) ?? first.family,
    seed: whole(from['seed'], worldLimits.seed) ?? first.seed,
    articles: whole(from['articles'], worldLimits.articles) ?? first.articles,
    questions: whole(from['questions'], worldLimits.questions) ?? first.questions,
    hops: least === undefined || most === undefined ? first.hops : { least, most },
    wording: worldWordings.find((each) => each === from['wording']) ?? first.wording,
  };
}

function readBudget(from: Fields, first: FormState['budget']): FormState['budget'] {
  return {
    searches: whole(from['searches'], planLimits.searches) ?? first.searches,
    steps: whole(from['steps'], planLimits.steps) ?? first.steps,
    timeMs: whole(from['timeMs'], planLimits.timeMs) ?? first.timeMs,
  };
}

function readFaults(kept: unknown): FormState['faults'] | undefined {
  if (kept === '') return {};
  const parsed = typeof kept === 'string' ? parseFaults(kept) : undefined;
  return parsed?.kind === 'parsed' ? parsed.plan.rates : undefined;
}

function fieldsOf(kept: unknown): Fields {
  return typeof kept === 'object' && kept !== null ? (kept as Fields) : {};
}

function text(kept: unknown): string | undefined {
  return typeof kept === 'string' && kept.length <= longestText ? kept : undefined;
}

function whole(kept: unknown, { least, most }: Limits): number | undefined {
  const isWhole = typeof kept === 'number' && Number.isInteger(kept) && kept >= least && kept <= most;
  return isWhole ? kept : undefined;
}
