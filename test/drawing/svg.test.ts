import { describe, expect, it } from 'vitest';
import { el, path, renderSvg } from '../../backend/drawing/svg.ts';

describe('SVG text', () => {
  it('escapes text and attributes, so that no name becomes an element', () => {
    const tree = el('g', { 'aria-label': '"a" & <b>\n' }, ['<script>alert(1)</script> & "x"']);
    expect(renderSvg(tree)).toBe(
      '<g aria-label="&quot;a&quot; &amp; &lt;b&gt; ">&lt;script&gt;alert(1)&lt;/script&gt; &amp; "x"</g>',
    );
  });

  it('replaces characters that XML does not allow', () => {
    expect(renderSvg('a\u0000b\u001bc')).toBe('a\ufffdb\ufffdc');
  });

  it('rounds numbers to a hundredth and closes empty elements', () => {
    expect(renderSvg(el('rect', { x: 1 / 3, width: 2 }))).toBe('<rect x="0.33" width="2"/>');
    expect(path('M', 1.005, 2, 'h', -3, 'z')).toBe('M1 2h-3z');
  });
});
