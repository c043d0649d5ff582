import type { ComponentProps } from 'react';

/**
 * A form that is never sent anywhere. Chromium asks a service of its maker about the fields of every form (their shape, not what is typed), but not
 * about those that search a site, and those it knows by their action: so each field of the page stands in such a form.
 */
export function QuietForm({ onSubmit, ...rest }: Omit<ComponentProps<'form'>, 'action'>) {
  return (
    <form
      {...rest}
      action="search"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.(event);
      }}
    />
  );
}
