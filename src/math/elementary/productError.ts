import { head } from './head.ts'

/** What rounding takes from a product of two numbers, exactly (Dekker 1971), short of overflow. */
export function productError(a: number, b: number): number {
  const aHead = head(a)
  const bHead = head(b)
  const aTail = a - aHead
  const bTail = b - bHead
  return aHead * bHead - a * b + aHead * bTail + aTail * bHead + aTail * bTail
}
