/** A number for each object, the same for the same one: what a memory of calls writes into its keys instead of all that is in it. */
export class ObjectNumbers {
  readonly #numbers = new WeakMap<object, number>();
  #next = 1;

  of(object: object): number {
    const known = this.#numbers.get(object);
    if (known !== undefined) return known;
    const number = this.#next++;
    this.#numbers.set(object, number);
    return number;
  }

  list(objects: readonly object[]): string {
    let text = '';
    for (const object of objects) text += `${this.of(object)},`;
    return text;
  }
}
