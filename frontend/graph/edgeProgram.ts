/**
 * Draws a bundle as one rectangle per line: a line that is solid, dashed or dotted, with an arrow head of fixed size at
 * its end. Lengths are pixels of the page at any zoom; a line starts and ends at the rings of its parties and holds a whole
 * number of dashes. The whole rectangle is picked, gaps too.
 */
import type { Attributes } from 'graphology-types';
import { EdgeProgram, type EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

const ARROW = { length: 9, halfWidth: 4.2 } as const;

/** Corners of the rectangle: along the line (0 = start), across it. */
const CORNERS = [
  [0, -1],
  [1, -1],
  [0, 1],
  [1, 1],
];

const vertexShader = `
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_radii;
attribute float a_width;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_length;
varying float v_width;
const float bias = 255.0 / 254.0;

void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_dimensions * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_dimensions * 0.5;
  vec2 radii = a_radii / u_sizeRatio;
  float gap = distance(start, end);
  vec2 direction = gap > 0.0 ? (end - start) / gap : vec2(1.0, 0.0);
  v_length = max(gap - radii.x - radii.y, 0.0);
  v_along = a_corner.x * v_length;
  v_across = a_corner.y * ${(ARROW.halfWidth + 1).toFixed(2)};
  v_width = a_width;
  vec2 place = start + direction * (radii.x + v_along) + vec2(-direction.y, direction.x) * v_across;
  gl_Position = vec4(place * 2.0 / u_dimensions, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

function fragmentShader(dash: readonly [number, number] | null): string {
  const [on, off] = dash ?? [1, 0];
  return `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_length;
varying float v_width;
const float head = ${ARROW.length.toFixed(2)};
const float dash = ${on.toFixed(2)};
const float gap = ${off.toFixed(2)};

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float toEnd = v_length - v_along;
  float halfWidth = v_width * 0.5;
  float ink = 1.0;
  if (toEnd < head) {
    halfWidth = toEnd / head * ${ARROW.halfWidth.toFixed(2)};
  } else if (gap > 0.0) {
    float line = max(v_length - head, 1.0);
    float count = max(1.0, floor((line + gap) / (dash + gap) + 0.5));
    float period = (line + gap) / count;
    float place = mod(v_along, period);
    float end = period - gap;
    ink = smoothstep(-0.5, 0.5, place) * (1.0 - smoothstep(end - 0.5, end + 0.5, place));
  }
  ink *= 1.0 - smoothstep(halfWidth - 0.5, halfWidth + 0.5, abs(v_across));
  gl_FragColor = v_color * ink;
  #endif
}`;
}

const uniforms = ['u_matrix', 'u_dimensions', 'u_sizeRatio'] as const;
type Uniform = (typeof uniforms)[number];

/** @param dash dash and gap in pixels, `null` for a solid line */
export function createEdgeProgram<N extends Attributes, E extends Attributes>(
  dash: readonly [number, number] | null,
): EdgeProgramType<N, E> {
  return class extends EdgeProgram<Uniform, N, E> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader(dash),
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_radii', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      };
    }

    // five parameters and their order are sigma's
    // eslint-disable-next-line max-params
    override processVisibleItem(
      id: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      this.array.set(
        [
          source.x,
          source.y,
          target.x,
          target.y,
          source.size,
          target.size,
          data.size,
          floatColor(data.color),
          id,
        ],
        offset,
      );
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: this['normalProgram']): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations['u_dimensions'] ?? null, params.width, params.height);
      gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
    }
  };
}
