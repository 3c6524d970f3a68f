import { productError } from '../elementary/productError.ts'

/** n x - a rounded once: the product is carried exactly, so nothing is lost where it meets `a`. */
export function exactExcess(n: number, x: number, a: number): number {
  return n * x - a + productError(n, x)
}
