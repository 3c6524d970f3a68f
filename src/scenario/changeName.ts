import { changeShapes } from './changeShapes.ts'

/** What kind of change is written; empty where it is none. */
export function changeName(given: Readonly<Record<string, unknown>>): string {
  const name = Object.hasOwn(given, 'set') ? 'set' : given['do']
  return typeof name === 'string' && Object.hasOwn(changeShapes, name) ? name : ''
}
