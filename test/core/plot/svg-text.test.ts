import { expect, test } from 'vitest';
import { label, shape } from '../../../src/core/plot/shape.ts';
import { svgText } from '../../../src/core/plot/svg-text.ts';

test('svgText() writes attributes as SVG has them, and escapes what others wrote', () => {
  const hostile = '<script>alert("1")</script>';
  const shapes = [label(hostile, { at: [1.04, 2] }), shape('path', { d: 'M0 0', strokeWidth: 2 })];
  const text = svgText({ width: 10, height: 5, title: hostile, shapes });
  expect(text).toContain('stroke-width="2"');
  expect(text).toContain('text-anchor="start"');
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<script');
});
