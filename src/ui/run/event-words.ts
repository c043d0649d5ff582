import type { Effect, EffectOf } from '../../core/effect.ts';
import type { Outcome, RunEvent } from '../../core/event.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { count, effectWords, failureWords, policyWords, verdictWords } from '../../core/wording.ts';

/** What an event is, in words: `title` heads it; `detail` is a sentence or the text that it is about, and may be empty. */
export type EventWords = { readonly title: string; readonly detail: string };

export function eventWords(event: RunEvent): EventWords {
  const { title, detail } = wordsOf(event);
  return { title: showControls(title), detail: showControls(detail) };
}

function wordsOf(event: RunEvent): EventWords {
  switch (event.type) {
    case 'run-started':
      return { title: 'The question', detail: event.question };
    case 'run-forked': {
      const own = event.query === undefined ? '' : `, with your query “${event.query.text}”`;
      return { title: 'Forked', detail: `From here on by policy “${policyWords[event.policy].name}”${own}.` };
    }
    case 'run-stopped':
      return { title: 'Stopped', detail: 'It can be gone on with from here.' };
    case 'run-resumed':
      return { title: 'Went on', detail: 'The time between is not held against its budget.' };
    case 'step-started':
      return { title: effectWords[event.effect.type], detail: effectDetail(event.effect) };
    default:
      return outcomeWords(event);
  }
}

function effectDetail(effect: Effect): string {
  switch (effect.type) {
    case 'recall':
    case 'plan':
      return '';
    case 'search':
      return searchDetail(effect);
    case 'judge':
      return `Does it bear on “${effect.question}”?`;
    case 'read':
      return effect.whole
        ? `The whole document around ${count(effect.passages.length, 'passage')}.`
        : `${capitalise(count(effect.passages.length, 'passage'))}, for the names that stand in them.`;
    case 'extract':
      return `“${effect.question}”, in ${count(effect.passages.length, 'passage')}.`;
    case 'write-query':
      return `For “${effect.question}”.`;
    case 'verify':
      return `“${effect.finding.text}”`;
    case 'wait':
      return `${effect.delayMs / 1000} s.`;
    case 'ask-person':
      return effect.question;
    case 'backtrack':
      return `${capitalise(count(effect.dead.length, 'search', 'searches'))} left behind.`;
    case 'answer':
      return effect.answer.text;
    case 'give-up':
      return '';
    default:
      return effect satisfies never;
  }
}

function searchDetail({ query, page }: EffectOf<'search'>): string {
  const wishes = [
    page > 0 ? `page ${page + 1}` : '',
    query.match === 'all' ? 'every word must be there' : '',
    query.phrases.length > 0 ? `together: ${query.phrases.map((each) => `“${each}”`).join(', ')}` : '',
    query.prefix ? 'longer words match too' : '',
  ].filter((wish) => wish !== '');
  return [`“${query.text}”`, ...wishes].join('; ');
}

function outcomeWords(outcome: Outcome): EventWords {
  switch (outcome.type) {
    case 'runs-recalled': {
      const title = `${capitalise(count(outcome.runs.length, 'similar question'))} remembered`;
      return { title, detail: outcome.runs.map(({ question }) => `“${question}”`).join(' ') };
    }
    case 'question-planned': {
      const { needs } = outcome.plan;
      const title = `${needs.length === 1 ? 'One thing has' : `${needs.length} things have`} to be found`;
      return { title, detail: needs.length === 1 ? '' : needs.map(({ question }) => question).join(' ') };
    }
    case 'search-completed': {
      const more = outcome.hasMore ? 'There are more.' : '';
      return { title: `${capitalise(count(outcome.hits.length, 'passage'))} came`, detail: more };
    }
    case 'results-judged': {
      const { name, meaning } = verdictWords[outcome.verdict];
      return { title: name, detail: meaning };
    }
    case 'passages-read': {
      const names = [...new Set(outcome.names.map(({ name }) => name))];
      return { title: `${capitalise(count(names.length, 'name'))} noticed`, detail: names.join(', ') };
    }
    case 'read-failed':
      return { title: failureWords.unreadable.name, detail: outcome.message };
    case 'search-failed':
    case 'engine-failed':
      return { title: failureWords[outcome.failure].name, detail: outcome.message };
    default:
      return findingWords(outcome);
  }
}

type Told =
  | 'runs-recalled'
  | 'question-planned'
  | 'search-completed'
  | 'results-judged'
  | 'passages-read'
  | 'read-failed'
  | 'search-failed'
  | 'engine-failed';

function findingWords(outcome: Exclude<Outcome, { readonly type: Told }>): EventWords {
  switch (outcome.type) {
    case 'need-answered':
      return { title: `Found “${outcome.finding.text}”`, detail: '' };
    case 'need-unanswered':
      return { title: 'No answer here', detail: outcome.reason };
    case 'query-written':
      return { title: 'Another query', detail: `“${outcome.query.text}”` };
    case 'finding-verified':
      return { title: outcome.supported ? 'It stands' : 'It does not stand', detail: outcome.reason };
    case 'wait-ended':
      return { title: 'The wait is over', detail: '' };
    case 'person-answered': {
      const { text } = outcome;
      return text === undefined
        ? { title: 'You left it open', detail: '' }
        : { title: 'You said', detail: `“${text}”` };
    }
    case 'branch-abandoned':
      return { title: 'The branch is left', detail: 'It goes on from the last good point.' };
    case 'run-answered':
      return { title: 'Answered', detail: outcome.answer.text };
    case 'run-given-up':
      return { title: 'No answer found', detail: `Still to be found: “${outcome.account.missing}”` };
    default:
      return outcome satisfies never;
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
