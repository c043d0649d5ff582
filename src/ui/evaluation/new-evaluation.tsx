import { Play } from 'lucide-react';
import { allRuns } from '../../core/evaluation/evaluation-plan.ts';
import { Button } from '../components/button.tsx';
import { goTo } from '../router/use-route.ts';
import { formProblem, packOf, planOf, questionsOf } from '../runs/evaluation-form.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { BudgetSection } from './budget-section.tsx';
import styles from './evaluation.module.css';
import { FaultsSection } from './faults-section.tsx';
import { PoliciesSection } from './policies-section.tsx';
import { QuestionsSection } from './questions-section.tsx';

/** The form of a new evaluation. */
export function NewEvaluation() {
  const { draft } = useServices().evaluations;
  const form = useObservable(draft.form);
  const files = useObservable(draft.files);
  return (
    <>
      <QuestionsSection form={form} files={files} />
      <PoliciesSection form={form} />
      <FaultsSection form={form} />
      <BudgetSection form={form} />
      <StartBar />
    </>
  );
}

function StartBar() {
  const { evaluations } = useServices();
  const { draft } = evaluations;
  const form = useObservable(draft.form);
  const files = useObservable(draft.files);
  const going = useObservable(evaluations.going);
  const problem = formProblem(form, files);
  const start = async () => {
    const pack = packOf(form, files);
    if (pack === undefined) return;
    const { questions, corpus } = files;
    const picked = {
      ...(questions === undefined ? {} : { questions: questions.file }),
      ...(corpus === undefined ? {} : { corpus }),
    };
    const own = form.source === 'world' ? {} : picked;
    const id = await evaluations.start({ pack, plan: planOf(form), files: own });
    if (id !== undefined) goTo({ view: 'evaluation', id });
  };
  const why = going !== undefined ? 'One evaluation goes on already: wait for it, or stop it.' : problem;
  return (
    <div className={styles['start']}>
      <p className={styles['sum']} role="status">
        {why ?? sumWords(questionsOf(form, files), planOf(form))}
      </p>
      <Button look="primary" isDisabled={why !== undefined} onPress={() => void start()}>
        <Play size={16} aria-hidden="true" />
        Start
      </Button>
    </div>
  );
}

function sumWords(questions: number | undefined, plan: ReturnType<typeof planOf>): string {
  if (questions === undefined) return '';
  const { policies, seeds } = plan;
  const parts = [
    count(questions, 'question'),
    count(policies.length, 'policy', 'policies'),
    ...(seeds.length === 1 ? [] : [count(seeds.length, 'seed')]),
  ];
  const runs = allRuns(questions, plan);
  const isTwice = plan.beside && plan.faults !== '';
  return `${parts.join(' × ')}${isTwice ? ', with faults and without' : ''}: ${count(runs, 'run')}.`;
}

function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? thing : things}`;
}
