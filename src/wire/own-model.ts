import * as v from 'valibot';
import { addressProblem, fileAddress, splitParts } from '../core/models/model-address.ts';
import { isSafeName } from '../core/models/model-entry.ts';
import { type OwnModelReading, ownModel } from '../core/models/own-model.ts';

const name = v.pipe(
  v.string('Give the model a name.'),
  v.trim(),
  v.minLength(1, 'Give the model a name.'),
  v.maxLength(80, 'A name has 80 characters at most.'),
);

const address = v.pipe(
  v.string('Give an address.'),
  v.trim(),
  v.minLength(1, 'Give an address.'),
  v.rawCheck(({ dataset, addIssue }) => {
    const message = dataset.typed ? addressProblem(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  }),
);

const endsIn = (ending: string, message: string) =>
  v.check<string, string>((url) => {
    const { path } = fileAddress(url);
    return path.toLowerCase().endsWith(ending) && splitParts(path).every(isSafeName);
  }, message);

const hash = v.optional(
  v.pipe(
    v.string(),
    v.trim(),
    v.toLowerCase(),
    v.regex(/^(?:[0-9a-f]{64})?$/u, 'A SHA-256 hash has 64 digits from 0 to 9 and a to f.'),
    v.transform((text) => (text === '' ? undefined : text)),
  ),
);

/** What is left out is as good as empty: the words for that are better than a parser's. */
const orEmpty = <Schema extends v.GenericSchema<string, string>>(schema: Schema) => v.optional(schema, '');

const ggufFile = v.pipe(
  address,
  endsIn('.gguf', 'The address is of one file whose name ends in .gguf (any part, where it is split).'),
);
const weightsFolder = v.pipe(
  address,
  v.check(
    (url) => !/\.(?:json|bin|wasm|gguf)$/iu.test(url),
    'The address is of a folder, not of one file in it.',
  ),
);
const library = v.pipe(
  address,
  endsIn('.wasm', 'The address is of the model’s library, whose name ends in .wasm.'),
);

const wllama = v.object({
  ...{ engine: v.literal('wllama'), name: orEmpty(name), file: orEmpty(ggufFile), sha256: hash },
});
const webLlm = v.object({
  ...{ engine: v.literal('web-llm'), name: orEmpty(name) },
  ...{ weights: orEmpty(weightsFolder), library: orEmpty(library) },
});

const own = v.variant('engine', [wllama, webLlm], 'Say which engine it is for: wllama (GGUF) or web-llm.');

/** A model of the person's own by its addresses, from a form or a file. Every problem is named with its field. */
export function readOwnModel(input: unknown): OwnModelReading {
  const parsed = v.safeParse(own, input);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? 'all',
      message: issue.message,
    }));
    return { kind: 'bad', problems };
  }
  const { output } = parsed;
  const entry =
    output.engine === 'wllama' ? ownModel({ ...output, sha256: output.sha256 }) : ownModel(output);
  return { kind: 'read', entry };
}
