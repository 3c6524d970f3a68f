import type { Sampler } from '../distribution.ts'
import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import type { OpenStream } from '../random/randomStream.ts'
import { scratch } from './scratch.ts'

/**
 * Marsaglia and Tsang (2000): a cubed normal, which is refused once in 20 to 200 numbers; below
 * shape 1 one step too many is taken back by a power of a uniform. A hundred times faster than the
 * inverse. Every number has its own normal, uniform and exponential; the tries after a refused
 * one come from streams of their own, so the n-th first try never moves. [hot]
 */
export function gammaSampler(shape: number, scale: number, open: OpenStream): Sampler {
  const [normals, uniforms, exponentials] = [open('normal'), open('uniform'), open('exponential')]
  const [moreNormals, moreUniforms] = [open('retry/normal'), open('retry/uniform')]
  const [uniformBlock, exponentialBlock] = [scratch(), scratch()]
  const stepBack = shape < 1
  const d = (stepBack ? shape + 1 : shape) - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  const accepts = (x: number, u: number, v: number): boolean => {
    if (v <= 0) return false
    const square = x * x
    if (u < 1 - 0.0331 * square * square) return true
    return log(u) < 0.5 * square + d * (1 - v + log(v))
  }
  return {
    fill(out) {
      normals.fillNormal(out)
      const us = uniformBlock(out.length)
      uniforms.fillUniform(us)
      const es = exponentialBlock(out.length)
      exponentials.fillExponential(es)
      for (let i = 0; i < out.length; i++) {
        let x = out[i]!
        let root = 1 + c * x
        let v = root * root * root
        for (let u = us[i]!; !accepts(x, u, v); u = moreUniforms.uniform()) {
          x = moreNormals.normal()
          root = 1 + c * x
          v = root * root * root
        }
        const steps = stepBack ? d * v * exp(-es[i]! / shape) : d * v
        out[i] = scale * steps
      }
    },
  }
}
