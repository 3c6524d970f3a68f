import type { LogLaw } from './law.ts'

/** Time never goes back, nothing happens at the end or after it, and no answer comes too late. */
export const timeOrder: LogLaw = ({ until }, log) =>
  log.flatMap((record, place) => {
    const before = log[place - 1]?.at ?? 0
    const words = `${record.event} at ${record.at}`
    return [
      ...(record.at < before ? [`${words} comes after ${before}`] : []),
      ...(record.at >= until ? [`${words} is not before ${until}`] : []),
      ...(record.event === 'finished' && record.answeredAt > record.at
        ? [`${record.request} is finished before it is answered`]
        : []),
    ]
  })
