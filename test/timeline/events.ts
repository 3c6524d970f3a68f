import { eventsOf } from '../support/simulate.ts'
import { eventChain } from './eventChain.ts'

/** The one event that is handed to a function: when it was tried, in seconds, and when and how it ended. */
export function events(
  pay: string,
  more = '',
): { at: number[]; ended: [number, string] | undefined } {
  const own = eventsOf(eventChain(pay, more)).filter(
    record => 'request' in record && record.request.startsWith('front>pay#'),
  )
  const at = own.flatMap(record => (record.event === 'attempted' ? [record.at / 1e6] : []))
  const [ended] = own.flatMap((record): [number, string][] =>
    record.event === 'ended' ? [[record.at / 1e6, record.outcome]] : [],
  )
  return { at, ended }
}
