export type PartialJson = {
  readonly value: unknown;
  /** The text ended before the value did. */
  readonly isCut: boolean;
  /** Of an object: the name whose value was cut off in the middle. */
  readonly cutIn: string | undefined;
};

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const deepest = 40;

/**
 * Reads the JSON value at the start of a text as far as it goes: output that was cut off still holds what came before. Undefined where
 * no value begins, or what follows is no JSON.
 */
export function readPartialJson(text: string): PartialJson | undefined {
  const reader = new Reader(text);
  const value = reader.value(0);
  return value === broken ? undefined : { value, isCut: reader.isCut, cutIn: reader.cutIn };
}

const broken = Symbol('broken');
type Read = unknown;

class Reader {
  isCut = false;
  cutIn: string | undefined;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): Read {
    this.#space();
    const sign = this.#text[this.#at];
    if (sign === undefined) return this.#cut(undefined);
    if (depth > deepest) return broken;
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#array(depth);
    if (sign === '"') return this.#string();
    return this.#word();
  }

  #object(depth: number): Read {
    const read: Record<string, unknown> = {};
    this.#at++;
    for (;;) {
      this.#space();
      if (this.#ended()) return this.#cut(read);
      if (this.#take('}')) return read;
      if (Object.keys(read).length > 0 && !this.#take(',')) return broken;
      this.#space();
      if (this.#ended()) return this.#cut(read);
      if (this.#text[this.#at] !== '"') return broken;
      const name = this.#string();
      if (this.isCut) return read;
      this.#space();
      if (this.#ended()) return this.#cut(read);
      if (typeof name !== 'string' || !this.#take(':')) return broken;
      const value = this.value(depth + 1);
      if (value === broken) return broken;
      if (value !== undefined) Object.defineProperty(read, name, { value, enumerable: true, writable: true });
      if (this.isCut) {
        this.cutIn = name;
        return read;
      }
    }
  }

  #array(depth: number): Read {
    const read: unknown[] = [];
    this.#at++;
    for (;;) {
      this.#space();
      if (this.#ended()) return this.#cut(read);
      if (this.#take(']')) return read;
      if (read.length > 0 && !this.#take(',')) return broken;
      const value = this.value(depth + 1);
      if (value === broken) return broken;
      if (value !== undefined) read.push(value);
      if (this.isCut) return read;
    }
  }

  #string(): Read {
    let read = '';
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '"') {
        this.#at++;
        return read;
      }
      if (sign !== '\\') read += sign;
      else {
        const escaped = this.#escape();
        if (escaped === undefined) return this.#cut(read);
        read += escaped;
      }
    }
    return this.#cut(read);
  }

  /** Stands on the backslash before, on the last sign of the escape after. */
  #escape(): string | undefined {
    const sign = this.#text[++this.#at];
    if (sign !== 'u') return sign === undefined ? undefined : (escapes[sign] ?? sign);
    const digits = /^[\da-f]{4}/iu.exec(this.#text.slice(this.#at + 1, this.#at + 5))?.[0];
    if (digits === undefined) return this.#at + 4 >= this.#text.length ? undefined : 'u';
    this.#at += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #word(): Read {
    const word = /^[-+.\w]+/u.exec(this.#text.slice(this.#at))?.[0] ?? '';
    this.#at += word.length;
    const known: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
    const value = Object.hasOwn(known, word) ? known[word] : Number(word || 'none');
    if (this.#ended()) this.isCut = true;
    if (!Number.isNaN(value)) return value;
    const isBegun = Object.keys(known).some((each) => word !== '' && each.startsWith(word));
    return this.isCut && (isBegun || word === '-') ? undefined : broken;
  }

  #cut(value: unknown): unknown {
    this.isCut = true;
    return value;
  }

  #ended(): boolean {
    return this.#at >= this.#text.length;
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #space(): void {
    while (/\s/u.test(this.#text[this.#at] ?? '')) this.#at++;
  }
}
