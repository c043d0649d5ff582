import { FileText, Library } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { QuestionPack } from '../../core/evaluation/question-pack.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { NumberField } from '../components/number-field.tsx';
import { Section } from '../components/section.tsx';
import type { FormState } from '../runs/evaluation-form.ts';
import type { PickedFiles } from '../runs/picked-files.ts';
import { useServices } from '../services.ts';
import styles from './evaluation.module.css';
import { WorldFields } from './world-fields.tsx';

const sources: readonly {
  readonly value: QuestionPack['kind'];
  readonly title: string;
  readonly explanation: string;
}[] = [
  {
    value: 'world',
    title: 'A made-up world',
    explanation:
      'Articles and questions about what never was, written here from a seed: no model has seen them.',
  },
  {
    value: 'files',
    title: 'A file of questions',
    explanation: 'JSONL with the right answers, asked of your library or of a corpus that you bring.',
  },
];

type Props = { readonly form: FormState; readonly files: PickedFiles };

export function QuestionsSection({ form, files }: Props) {
  const { draft } = useServices().evaluations;
  return (
    <Section title="Questions">
      <Choice
        {...{ label: 'Where they come from', value: form.source, options: sources }}
        onChange={(source) => draft.change({ source })}
      />
      {form.source === 'world' ? (
        <WorldFields world={form.world} />
      ) : (
        <FileFields files={files} form={form} />
      )}
    </Section>
  );
}

function FileFields({ form, files }: Props) {
  const { draft } = useServices().evaluations;
  const { questions, corpus } = files;
  return (
    <>
      <div className={styles['pick']}>
        <FileTrigger
          acceptedFileTypes={['.jsonl', '.json', '.txt']}
          onSelect={(picked) => void [...(picked ?? [])].slice(0, 1).map((file) => draft.takeQuestions(file))}
        >
          <Button>
            <FileText size={16} aria-hidden="true" />
            {questions === undefined ? 'Pick questions…' : 'Pick others…'}
          </Button>
        </FileTrigger>
        <QuestionsLine questions={questions} />
      </div>
      {questions?.reading.kind === 'broken' && (
        <Notice kind="problem">
          <p>{questions.reading.message}</p>
          <Details lines={questions.reading.details} />
        </Notice>
      )}
      <div className={styles['pick']}>
        <FileTrigger
          acceptedFileTypes={['.jsonl', '.json', '.txt']}
          onSelect={(picked) => draft.takeCorpus([...(picked ?? [])][0])}
        >
          <Button>
            <Library size={16} aria-hidden="true" />
            {corpus === undefined ? 'Bring a corpus…' : 'Bring another…'}
          </Button>
        </FileTrigger>
        <p className={styles['soft']}>
          {corpus === undefined ? (
            'Your library is asked. Or bring a corpus.jsonl.'
          ) : (
            <>
              <HostileText>{corpus.name}</HostileText> is asked, not your library.{' '}
              <Button look="quiet" size="s" onPress={() => draft.takeCorpus(undefined)}>
                Ask my library
              </Button>
            </>
          )}
        </p>
      </div>
      <NumberField
        {...{ label: 'Of these', unit: form.limit === 0 ? 'means all' : 'questions', value: form.limit }}
        {...{ least: 0, most: 100_000, step: 10 }}
        explanation="The first so many only; 0 for all of them."
        onChange={(limit) => draft.change({ limit })}
      />
    </>
  );
}

function QuestionsLine({ questions }: { readonly questions: PickedFiles['questions'] }) {
  if (questions === undefined) {
    return (
      <p className={styles['soft']}>
        One line each: <code>{'{"id","question","answers":[],"gold_ids":[]}'}</code>. Or drop it anywhere on
        this page.
      </p>
    );
  }
  const { file, reading } = questions;
  return (
    <p className={styles['soft']}>
      <HostileText>{file.name}</HostileText>
      {reading.kind === 'reading' && ' is being read…'}
      {reading.kind === 'read' &&
        `: ${reading.questions.toLocaleString('en')} questions, ${reading.unanswerable.toLocaleString('en')} of them without an answer.`}
    </p>
  );
}

/** Particulars of a problem, one a line. */
export function Details({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles['details']}>
      {lines.map((line) => (
        <li key={line}>
          <HostileText>{line}</HostileText>
        </li>
      ))}
    </ul>
  );
}
