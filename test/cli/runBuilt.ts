import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Runs the built command as a shell would. */
export function runBuilt(...line: string[]) {
  if (!existsSync(script)) throw new Error('the command is not built: npm run build')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...line], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
