/** What is wrong with a file, in a sentence for the person. Thrown by readers, turned into a problem by readDocument(). */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
