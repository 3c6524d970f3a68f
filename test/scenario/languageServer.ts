import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Where something is in a text, from 0. */
export interface Place {
  readonly line: number
  readonly character: number
}

export interface Diagnostic {
  readonly range: { readonly start: Place; readonly end: Place }
  readonly message: string
}

/** What the server says by itself, as far as it is needed here: what it wants, or has found. */
interface Said {
  readonly items?: readonly { readonly section: string }[]
  readonly uri?: string
  readonly diagnostics?: readonly Diagnostic[]
}

interface Offer {
  readonly label: string
  readonly documentation?: unknown
  readonly textEdit?: { readonly newText: string }
}

/** What the server answers: items are for completion, contents for hovering. */
interface Answer {
  readonly items: readonly Offer[]
  readonly contents: { readonly value: string }
}

/** A request has a method and an id, a notification a method, an answer an id. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Said
  readonly result: Answer
  readonly error?: { readonly message: string }
}

const program = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'))

/**
 * Starts the language server that editors use for YAML, and talks to it over stdio. What it says by
 * itself goes to `hear`, whose result is the answer where it asked.
 */
export function startLanguageServer(hear: (method: string, said: Said) => unknown) {
  const child = spawn(process.execPath, [program, '--stdio'])
  const answers = new Map<number, (answer: Message) => void>()
  let lastId = 0
  let complaints = ''

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const receive = (message: Message) => {
    const { id, method, params = {} } = message
    if (method !== undefined) {
      const answer = hear(method, params)
      if (id !== undefined) send({ id, result: answer ?? null })
    } else if (id !== undefined) answers.get(id)?.(message)
  }
  child.stdout.on('data', messageReader(receive))
  child.stderr.on('data', text => {
    complaints += text
  })
  // To write to one that has ended fails; that it has ended is said below.
  child.stdin.on('error', () => {})
  const ended = new Promise<never>((_, reject) => {
    child.on('close', () => reject(new Error(`the language server has ended: ${complaints}`)))
  })
  ended.catch(() => {})

  /** What is awaited of it; an error once it has ended. */
  function awaited<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, ended])
  }
  return {
    awaited,
    tell(method: string, params: object): void {
      send({ method, params })
    },
    async ask(method: string, params: object): Promise<Answer> {
      const id = ++lastId
      const answer = new Promise<Message>(resolve => answers.set(id, resolve))
      send({ id, method, params })
      const { result, error } = await awaited(answer)
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result
    },
    async stop(): Promise<void> {
      child.kill('SIGKILL')
      await ended.catch(() => {})
    },
  }
}

/** Cuts a stream into messages; ahead of each stands its length in bytes. */
function messageReader(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return chunk => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const headEnd = rest.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      const length = /Content-Length: (\d+)/.exec(rest.toString('latin1', 0, headEnd))?.[1]
      const start = headEnd + 4
      const end = start + Number(length)
      if (rest.length < end) return
      const message: Message = JSON.parse(rest.toString('utf8', start, end))
      rest = rest.subarray(end)
      receive(message)
    }
  }
}
