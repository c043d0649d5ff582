import { showControls } from '../../core/text/show-controls.ts';

/** Text that others wrote: never markup, its direction isolated, its control characters made visible. */
export function HostileText({ children }: { readonly children: string }) {
  return <bdi>{showControls(children)}</bdi>;
}
