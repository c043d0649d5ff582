import { type ReactNode, useState } from 'react';
import type { ModelEngine } from '../../core/models/model-entry.ts';
import type { OwnModelProblem } from '../../core/models/own-model.ts';
import { Button } from '../components/button.tsx';
import { QuietForm } from '../components/quiet-form.tsx';
import type { TextFieldProps } from '../components/text-field.tsx';
import { useServices } from '../services.ts';
import styles from './models.module.css';

type FieldProps = Pick<TextFieldProps, 'value' | 'onChange' | 'problem'>;

export type AddressFormProps<Field extends string> = {
  readonly engine: ModelEngine;
  readonly fields: readonly Field[];
  readonly children: (field: (name: Field) => FieldProps) => ReactNode;
};

/** A model by its addresses: what is wrong stands under its field, and is said only when the form is sent. */
export function AddressForm<Field extends string>({ engine, fields, children }: AddressFormProps<Field>) {
  const { models } = useServices();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<readonly OwnModelProblem[]>([]);
  const field = (name: Field): FieldProps => ({
    value: values[name] ?? '',
    problem: problems.find((each) => each.field === name)?.message,
    onChange: (value) => {
      setValues({ ...values, [name]: value });
      setProblems(problems.filter((each) => each.field !== name));
    },
  });
  const submit = () => {
    const form = Object.fromEntries(fields.map((name) => [name, values[name] ?? '']));
    const reading = models.addOwn({ engine, ...form });
    setProblems(reading.kind === 'bad' ? reading.problems : []);
    if (reading.kind === 'read') setValues({});
  };
  return (
    <QuietForm className={styles['form']} onSubmit={submit}>
      {children(field)}
      <div>
        <Button type="submit">Get this model</Button>
      </div>
    </QuietForm>
  );
}
