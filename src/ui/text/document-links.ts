import { createContext, useContext } from 'react';

const DocumentLinksContext = createContext(true);

/** Says that the documents of what is shown are not in the library: their names are no links then. */
export const DocumentLinks = DocumentLinksContext.Provider;

export function useDocumentLinks(): boolean {
  return useContext(DocumentLinksContext);
}
