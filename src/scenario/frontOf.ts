import type { Front } from '../model/clients/front.ts'
import { type FrontType, fronts } from '../model/clients/fronts.ts'
import type { SourceSettings } from './sourceShape.ts'

/** What stands between a source that waits for answers and its function; undefined where events are handed over. */
export function frontOf({ InvocationType, Type }: SourceSettings): Front | undefined {
  return isFront(Type) && InvocationType !== 'Event' ? fronts[Type] : undefined
}

function isFront(type: string): type is FrontType {
  return Object.hasOwn(fronts, type)
}
