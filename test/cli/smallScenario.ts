import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One function without chance: an Init of 1 s, invocations of 500 ms, a request each second. */
export const smallScenario = `name: Small
seed: "42"
duration: 60s
account: { ConcurrentExecutions: 10 }
functions:
  api:
    MemorySize: 512
    Timeout: 10
    init: { constant: 1s }
    duration: { constant: 500ms }
sources:
  web:
    Type: Sdk
    FunctionName: api
    arrivals: { regular: 1/s }
`

/** The same with so many requests that it takes long. */
export const longScenario = smallScenario
  .replace('duration: 60s', 'duration: 10d')
  .replace('regular: 1/s', 'poisson: 1000/s')
  .replace('ConcurrentExecutions: 10', 'ConcurrentExecutions: 2000')

/** Puts a text into a folder and says where. */
export function put(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
