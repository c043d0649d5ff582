import { ConnectRefused } from '../guard/guarded-connect.ts';
import { BodyFailed, type FetchFailure } from './fetch-failure.ts';

const certificateProblem = /CERT|UNABLE_TO_VERIFY|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/u;
const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const unreachable = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
  'EINVAL',
]);
const reasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'it is signed by an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it is signed by an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'it is signed by an authority that is not known here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
};

/** What went wrong, by what was thrown: by the guard, undici, TLS, zlib, or a time limit's signal. */
export function failureOf(error: unknown, url: URL): FetchFailure {
  if (error instanceof BodyFailed) return error.failure;
  if (error instanceof ConnectRefused) return error.refusal;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const code = codeOf(error);
  const host = url.host;
  if (name === 'TimeoutError' || timeouts.has(code)) {
    return {
      kind: 'timeout',
      message: `Cannot read "${url.href}": "${host}" did not answer in time. Try again later.`,
    };
  }
  if (certificateProblem.test(code)) {
    const why = reasons[code] ?? message;
    return {
      kind: 'certificate',
      message: `Cannot trust "${host}": its certificate does not hold (${why}).`,
    };
  }
  if (unreachable.has(code)) {
    return { kind: 'unreachable', message: `Cannot reach "${host}": no server answers there (${code}).` };
  }
  return {
    kind: 'broken',
    message: `Cannot read "${url.href}": the answer broke off or is no HTTP (${code || message}).`,
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
