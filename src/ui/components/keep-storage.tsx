import { useState } from 'react';
import { useServices } from '../services.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

export type KeepStorageProps = {
  /** Whether the browser may clear it now: then there is something to ask for. */
  readonly isOffered: boolean;
  readonly label: string;
  /** Called when the browser has answered. */
  readonly onAnswer: () => void;
};

/** Asks the browser not to clear what it stores, and says where it did not agree. */
export function KeepStorage({ isOffered, label, onAnswer }: KeepStorageProps) {
  const { storage } = useServices();
  const [isRefused, setRefused] = useState(false);
  const keep = async () => {
    setRefused(!(await storage.keep()));
    onAnswer();
  };
  return (
    <>
      {isOffered && (
        <div>
          <Button onPress={() => void keep()}>{label}</Button>
        </div>
      )}
      {isRefused && (
        <Notice>
          The browser did not agree. It often does once you have visited a few times, or have added this page
          to your bookmarks; try again then.
        </Notice>
      )}
    </>
  );
}
