import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';

export type CopyButtonProps = Pick<ButtonProps, 'look' | 'size'> & {
  /** What the button says. */
  readonly label: string;
  /** Made when it is wanted. */
  readonly text: () => string;
};

/** Puts text on the clipboard, and says whether the browser let it. */
export function CopyButton({ label, text, ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean>();
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const Icon = copied === true ? Check : Copy;
  return (
    <Button {...rest} onPress={copy}>
      <Icon size={15} aria-hidden="true" />
      <span aria-live="polite">
        {copied === undefined ? label : copied ? 'Copied' : 'The browser did not allow it'}
      </span>
    </Button>
  );
}
