import { sizeWords } from '../text/size-words.ts';

/** Every way in which getting a model can fail, each with what its words need. `what` is the file or the model, as the person knows it. */
export type ModelFailure =
  | { readonly kind: 'blocked-by-mode' }
  | { readonly kind: 'host-not-allowed'; readonly host: string }
  | { readonly kind: 'no-route' }
  | { readonly kind: 'not-found'; readonly url: string }
  | { readonly kind: 'refused'; readonly url: string; readonly status: number }
  | { readonly kind: 'server-gone'; readonly url: string; readonly why: string }
  | {
      readonly kind: 'wrong-hash';
      readonly path: string;
      readonly expected: string;
      readonly actual: string;
      /** Where the expected hash is from: the catalogue, the model's own list, or the first download. */
      readonly known: 'catalogue' | 'list' | 'first-download';
    }
  | { readonly kind: 'wrong-size'; readonly path: string; readonly expected: number; readonly actual: number }
  | {
      readonly kind: 'no-space';
      readonly neededBytes: number;
      /** Undefined where the browser refuses, and does not say how much it would take. */
      readonly freeBytes: number | undefined;
    }
  | { readonly kind: 'bad-entry'; readonly why: string }
  | { readonly kind: 'bad-file'; readonly path: string; readonly why: string }
  | { readonly kind: 'missing-file'; readonly path: string }
  | { readonly kind: 'no-model'; readonly why: string }
  | { readonly kind: 'busy' }
  | { readonly kind: 'storage-unavailable'; readonly why: string };

type Words = { readonly why: string; readonly todo: string };

/** What went wrong and what to do: 'Not enough storage: needs 1.2 GB, 300 MB free. Delete …'. */
export function modelFailureWords(failure: ModelFailure): string {
  const { why, todo } = wordsOf(failure);
  return `${why} ${todo}`;
}

function wordsOf(failure: ModelFailure): Words {
  switch (failure.kind) {
    case 'blocked-by-mode':
      return {
        why: 'Nothing was asked for: the page is in air-gapped mode, and a download would leave this machine.',
        todo: 'Add the model from files or a folder, or choose another mode first.',
      };
    case 'host-not-allowed':
      return {
        why: `Models may not be fetched from “${failure.host}”: it is not on the server’s list of hosts.`,
        todo: 'Whoever runs the server can add it as a mirror; or get the files another way and add them from your disk.',
      };
    case 'no-route':
      return {
        why: 'This page was opened from a host that fetches no models.',
        todo: 'Open it from Reroute’s own server (npm start), or add the model from files or a folder.',
      };
    case 'not-found':
      return {
        why: `Nothing is at “${failure.url}” (404).`,
        todo: 'Check the address: the file may have been renamed or moved.',
      };
    case 'refused':
      return {
        why: `“${failure.url}” was refused (${failure.status}).`,
        todo:
          failure.status === 401 || failure.status === 403
            ? 'The model may need an account there: fetch its files with it, and add them from your disk.'
            : 'Try again later, or use a mirror.',
      };
    case 'server-gone':
      return {
        why: `“${failure.url}” stopped answering: ${failure.why}`,
        todo: 'What has come is kept. Go on when the connection is back.',
      };
    case 'wrong-hash':
      return hashWords(failure);
    case 'wrong-size':
      return {
        why: `“${failure.path}” should have ${sizeWords(failure.expected)} (${failure.expected} bytes) and has ${failure.actual} bytes: it is truncated or another file.`,
        todo: 'Nothing of it was kept. Get the file again.',
      };
    case 'no-space':
      return {
        why: `Not enough storage: needs ${sizeWords(failure.neededBytes)} more, ${failure.freeBytes === undefined ? 'and the browser gives no more' : `${sizeWords(failure.freeBytes)} free`}.`,
        todo: 'Delete models or documents that you no longer need, or choose a smaller model. What has come is kept.',
      };
    default:
      return fileWords(failure);
  }
}

type FileFailure = Extract<
  ModelFailure,
  {
    readonly kind: 'bad-entry' | 'bad-file' | 'missing-file' | 'no-model' | 'busy' | 'storage-unavailable';
  }
>;

function fileWords(failure: FileFailure): Words {
  switch (failure.kind) {
    case 'bad-entry':
      return { why: `This model cannot be fetched as it is described: ${failure.why}`, todo: 'Correct it.' };
    case 'bad-file':
      return {
        why: `“${failure.path}” cannot be used: ${failure.why}`,
        todo: 'Nothing of it was kept. Get the file again, or choose another one.',
      };
    case 'missing-file':
      return {
        why: `“${failure.path}” belongs to this model and is not among the files.`,
        todo: 'Add the whole folder of the model.',
      };
    case 'no-model':
      return {
        why: failure.why,
        todo: 'A model is a .gguf file (or all parts of a split one), or a folder with mlc-chat-config.json and what belongs to it.',
      };
    case 'busy':
      return {
        why: 'Another tab is working on this model.',
        todo: 'Wait for it, or stop it there.',
      };
    case 'storage-unavailable':
      return {
        why: `This browser gives the page no storage for models: ${failure.why}`,
        todo: 'Leave the private window, or allow this page to store data.',
      };
    default:
      return failure satisfies never;
  }
}

const knownFrom = {
  catalogue: 'that the catalogue states',
  list: 'that the model’s own list of files states',
  'first-download': 'that it had when it was first downloaded',
} as const;

function hashWords(failure: Extract<ModelFailure, { readonly kind: 'wrong-hash' }>): Words {
  const { path, expected, actual, known } = failure;
  return {
    why: `“${path}” has not the fingerprint ${knownFrom[known]}: ${shortHash(actual)} in place of ${shortHash(expected)}.`,
    todo:
      known === 'first-download'
        ? 'Nothing of it was kept. If its maker has published a new version, forget the old fingerprints and download it anew.'
        : 'Nothing of it was kept: it is damaged or not what it claims to be. Get it from another place.',
  };
}

function shortHash(hash: string): string {
  return `${hash.slice(0, 12)}…`;
}
