import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** How CSV, JSON and the event log begin; text and Markdown end with what they rest on. */
const beginning =
  /^(scope,name,metric,unit,atMs,value\n|\{\s*"schemaVersion":\s*\d+,\s*"lambdasim":|\{"at":\d+,"event":")/
const end = /lambdasim\s+\S+\s+with\s+model\s+\d+,\s+scenario\s+`?sha256:[0-9a-f]{64}`?\.?\s*$/

const looksAt = 1_024

/** Whether lambdasim wrote this file, by how it begins and ends; an empty one is nobody's. */
export function isOurs(path: string): boolean {
  const fd = openSync(path, 'r')
  try {
    const { size } = fstatSync(fd)
    const part = (from: number) => {
      const bytes = Buffer.alloc(looksAt)
      return bytes.toString('utf8', 0, readSync(fd, bytes, 0, looksAt, from))
    }
    return size === 0 || beginning.test(part(0)) || end.test(part(Math.max(0, size - looksAt)))
  } finally {
    closeSync(fd)
  }
}
