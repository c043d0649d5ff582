import * as v from 'valibot';

export type WireSchema = v.GenericSchema;
export type WireValue<S extends WireSchema> = v.InferOutput<S>;

export type Parsed<T> =
  | { readonly kind: 'parsed'; readonly value: T }
  | { readonly kind: 'invalid'; readonly message: string };

/** A value of a schema, or what is wrong with it, by field: 'query.text: Invalid type: Expected string but received 7'. */
export function parseWire<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { kind: 'parsed', value: result.output };
  const lines = result.issues.slice(0, 10).map((issue) => {
    const path = v.getDotPath(issue) ?? '';
    return path === '' ? issue.message : `${path}: ${issue.message}`;
  });
  return { kind: 'invalid', message: lines.join('; ') };
}
