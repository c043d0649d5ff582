/**
 * The same function of a text, worked out once for each and remembered for as long as the function is, or until `most` are: then it begins anew. Undefined is no
 * result that is remembered.
 */
export function remember<Value>(
  work: (key: string) => Value,
  most = Number.POSITIVE_INFINITY,
): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
