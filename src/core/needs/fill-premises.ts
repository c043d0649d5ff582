/** A need's question with '#1', '#2' replaced by the answers that it goes on from, in their order; nothing stands in for one that is missing. */
export function fillPremises(question: string, answers: readonly (string | undefined)[]): string {
  return question.replace(/#(\d+)/gu, (mark, number: string) => {
    const at = Number(number) - 1;
    return at >= 0 && at < answers.length ? (answers[at] ?? '') : mark;
  });
}
