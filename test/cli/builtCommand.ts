import { type ChildProcess, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The built command. */
const script = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Runs it in a folder as a shell would, and waits. */
export function runIn(folder: string, line: readonly string[], options: SpawnSyncOptions = {}) {
  refuseUnbuilt()
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...line], {
    cwd: folder,
    ...options,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Starts it and does not wait. */
export function startIn(folder: string, line: readonly string[]): ChildProcess {
  refuseUnbuilt()
  return spawn(process.execPath, [script, ...line], { cwd: folder })
}

/** Runs a line of a shell in which `lambdasim` is the built command, and so is "$NODE" "$SCRIPT". */
export function shellIn(folder: string, line: string) {
  refuseUnbuilt()
  const command = `lambdasim() { "$NODE" "$SCRIPT" "$@"; }\n${line}`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, SCRIPT: script },
  })
  return { status, stdout, stderr }
}

/** How a started one ended, with all that it said. */
export function ended(child: ChildProcess) {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', text => {
    stdout += text
  })
  child.stderr?.on('data', text => {
    stderr += text
  })
  return new Promise<{
    status: number | null
    signal: NodeJS.Signals | null
    stdout: string
    stderr: string
  }>(resolve => {
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }))
  })
}

function refuseUnbuilt(): void {
  if (!existsSync(script)) throw new Error('the command is not built: npm run build')
}
