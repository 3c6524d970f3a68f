import { type EventSourceType, eventSources } from '../model/clients/eventSources.ts'
import { isMapped } from './mappings.ts'

/** Whether others can give something to a source: it is read, or tells of what does not come by a schedule. */
export function isInlet(source: { readonly Type: string } | undefined): boolean {
  if (source === undefined) return false
  const { Type } = source
  return isMapped(Type) || (isEventSource(Type) && !eventSources[Type].isScheduled)
}

export function isEventSource(type: string): type is EventSourceType {
  return Object.hasOwn(eventSources, type)
}
