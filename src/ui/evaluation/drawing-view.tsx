import { createElement, Fragment, type ReactNode } from 'react';
import type { Drawing, Shape } from '../../core/plot/shape.ts';

/** A plot as it was drawn. */
export function DrawingView({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, title, shapes } = drawing;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made anew as a whole
        <Fragment key={index}>{drawn(shape)}</Fragment>
      ))}
    </svg>
  );
}

function drawn({ tag, attributes, children }: Shape): ReactNode {
  return createElement(
    tag,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : drawn(child))),
  );
}
