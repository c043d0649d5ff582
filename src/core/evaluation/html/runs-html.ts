import { count, endWords, failureWords, moveWords, policyWords } from '../../wording.ts';
import { policiesOf } from '../curves.ts';
import type { RunReport } from '../run-report.ts';
import { hostileHtml } from './page-html.ts';

/** Every run by its policy: the wrong ones first and open to see, the right ones folded away. */
export function runsHtml(runs: readonly RunReport[]): string {
  return policiesOf(runs)
    .map((policy) => {
      const own = runs.filter((run) => run.policy === policy);
      const [wrong, right] = [own.filter((run) => !run.right), own.filter((run) => run.right)];
      return `<h3>${policyWords[policy].name}</h3>${folded('Wrong', wrong)}${folded('Right', right)}`;
    })
    .join('\n');
}

function folded(title: string, runs: readonly RunReport[]): string {
  if (runs.length === 0) return '';
  return `<details><summary>${title}: ${count(runs.length, 'run')}</summary>${runs.map(runHtml).join('\n')}</details>`;
}

function runHtml(run: RunReport): string {
  const { id, question, kind, right, searches, seed, failures, moves, quotes } = run;
  const facts = [
    hostileHtml(id),
    ...(kind === undefined ? [] : [hostileHtml(kind)]),
    `seed ${seed}`,
    count(searches, 'search', 'searches'),
    ...(failures.length === 0
      ? []
      : [`noticed: ${failures.map((each) => failureWords[each].name).join(', ')}`]),
    ...(moves.length === 0 ? [] : [`moves: ${moves.map((each) => moveWords[each].name).join(', ')}`]),
  ];
  const quoted = quotes.map(({ text }) => `<p class="facts">“${hostileHtml(text)}”</p>`).join('');
  const sign = `<span class="sign${right ? ' right' : ''}">${right ? '✓' : '✗'}</span>`;
  return `<div class="run"><p class="question">${hostileHtml(question)}</p><p>${sign}${saidHtml(run)}</p>${quoted}<p class="facts">${facts.join(' · ')}</p></div>`;
}

function saidHtml({ answer, right, answerable, rightAnswers }: RunReport): string {
  const said = `<b>${hostileHtml(answer ?? endWords['gave-up'])}</b>`;
  if (right) return said;
  if (!answerable) return `${said} – there is no answer`;
  const [should] = rightAnswers;
  return should === undefined ? said : `${said} – should be ${hostileHtml(should)}`;
}
