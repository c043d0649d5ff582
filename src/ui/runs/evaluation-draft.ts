import { lineProblemWords } from '../../core/evaluation/jsonl-records.ts';
import { isAnswerable } from '../../core/evaluation/question.ts';
import { questionForm, readQuestions } from '../../core/evaluation/read-questions.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import { type FormState, firstState } from './evaluation-form.ts';
import { Observable } from './observable.ts';
import type { PickedFiles, PickedQuestions } from './picked-files.ts';

const none: PickedFiles = { questions: undefined, corpus: undefined };

/** The evaluation that is being put together: it stays as it is while one looks at another view. */
export class EvaluationDraft {
  readonly files = new Observable<PickedFiles>(none);
  readonly form: Observable<FormState>;
  readonly #first: FormState;

  constructor(policies: readonly PolicyName[]) {
    this.#first = firstState(policies);
    this.form = new Observable(this.#first);
  }

  change(changes: Partial<FormState>): void {
    this.form.set({ ...this.form.current(), ...changes });
  }

  /** Files as they were picked or dropped: a corpus goes by its name, anything else is taken for questions. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length > 0) this.change({ source: 'files' });
    for (const file of files) {
      if (/corpus/iu.test(file.name)) this.takeCorpus(file);
      else await this.takeQuestions(file);
    }
  }

  takeCorpus(corpus: File | undefined): void {
    this.files.set({ ...this.files.current(), corpus });
  }

  async takeQuestions(file: File): Promise<void> {
    this.#set({ file, reading: { kind: 'reading' } });
    const reading = await read(file);
    // Another one may have been picked meanwhile.
    if (this.files.current().questions?.file === file) this.#set({ file, reading });
  }

  clear(): void {
    this.files.set(none);
  }

  /** As it was before anything was chosen. */
  reset(): void {
    this.clear();
    this.form.set(this.#first);
  }

  #set(questions: PickedQuestions): void {
    this.files.set({ ...this.files.current(), questions });
  }
}

async function read(file: File): Promise<PickedQuestions['reading']> {
  try {
    const lines = readQuestions(await file.text());
    if (lines.kind === 'broken') {
      const many = lines.problems.length === 1 ? 'One line' : `${lines.problems.length} lines`;
      const message = `${many} of “${file.name}” cannot be used. It needs ${questionForm}.`;
      return { kind: 'broken', message, details: lineProblemWords(lines.problems) };
    }
    const { values } = lines;
    if (values.length === 0) return broken(`“${file.name}” holds no question. It needs ${questionForm}.`);
    const unanswerable = values.filter((question) => !isAnswerable(question)).length;
    return { kind: 'read', questions: values.length, unanswerable };
  } catch {
    return broken(`“${file.name}” cannot be read. Check that it is still there, then pick it again.`);
  }
}

function broken(message: string): PickedQuestions['reading'] {
  return { kind: 'broken', message, details: [] };
}
