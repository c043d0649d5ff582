/**
 * The same function of two objects, which is worked out once for each pair and remembered as long as both are in use. Only for functions of what the
 * objects are: nothing else may go into the result.
 */
export function rememberPairs<Left extends object, Right extends object, Value>(
  work: (left: Left, right: Right) => Value,
): (left: Left, right: Right) => Value {
  const remembered = new WeakMap<Left, WeakMap<Right, { readonly value: Value }>>();
  return (left, right) => {
    let own = remembered.get(left);
    if (own === undefined) {
      own = new WeakMap();
      remembered.set(left, own);
    }
    const known = own.get(right);
    if (known !== undefined) return known.value;
    const value = work(left, right);
    own.set(right, { value });
    return value;
  };
}
