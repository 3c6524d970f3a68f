import { type Diagnostic, type Place, startLanguageServer } from './languageServer.ts'

/** Where an editor underlines something, line and column from 1, and what it says. */
interface Underlined {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly message: string
}

const root = new URL('../../', import.meta.url)

/** Nothing is fetched: a text has the schema that its first line names, or none. */
const settings = { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } }

/**
 * An editor at the root of the project, with the extension for YAML. No text need be saved; its path
 * says where it would be.
 */
export async function openEditor() {
  const { server, published, configuration } = serverOfEditor()
  try {
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: root.href,
      capabilities: { workspace: { configuration: true } },
    })
    server.tell('initialized', {})
    await server.awaited(configuration)
  } catch (error) {
    await server.stop()
    throw error
  }

  const open = (uri: string, text: string) => {
    const textDocument = { uri, languageId: 'yaml', version: 1, text }
    server.tell('textDocument/didOpen', { textDocument })
  }
  let drafts = 0
  const askAtCursor = (method: string, marked: string) => {
    const { href: uri } = new URL(`scenarios/draft-${++drafts}.yaml`, root)
    open(uri, marked.replace('|', ''))
    return server.ask(method, { textDocument: { uri }, position: cursorOf(marked) })
  }
  return {
    stop: () => server.stop(),
    async underlined(path: string, text: string): Promise<Underlined[]> {
      const { href: uri } = new URL(path, root)
      const coming = new Promise<readonly Diagnostic[]>(resolve => published.set(uri, resolve))
      open(uri, text)
      const diagnostics = await server.awaited(coming)
      return diagnostics.map(diagnostic => underlinedBy(diagnostic, text))
    },
    /** What is offered at the cursor, a `|`: how each is described, and what it writes. */
    async offered(marked: string) {
      const { items } = await askAtCursor('textDocument/completion', marked)
      const offers = items.map(({ label, documentation, textEdit }) => {
        return [label, { description: documentation, writes: textEdit?.newText }] as const
      })
      return new Map(offers)
    },
    /** What is said of the word in which the cursor is, a `|`. */
    async said(marked: string): Promise<string> {
      const { contents } = await askAtCursor('textDocument/hover', marked)
      return contents.value
    },
  }
}

/** The server, with who waits for what it publishes on a text, and when it has its settings. */
function serverOfEditor() {
  const published = new Map<string, (diagnostics: readonly Diagnostic[]) => void>()
  let configured = () => {}
  const configuration = new Promise<void>(resolve => {
    configured = resolve
  })
  const server = startLanguageServer((method, { items = [], uri = '', diagnostics = [] }) => {
    if (method === 'workspace/configuration') {
      configured()
      return items.map(({ section }) => (section === 'yaml' ? settings : null))
    }
    if (method === 'textDocument/publishDiagnostics') published.get(uri)?.(diagnostics)
    return null
  })
  return { server, published, configuration }
}

function cursorOf(marked: string): Place {
  const before = marked.slice(0, marked.indexOf('|')).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

function underlinedBy({ range: { start, end }, message }: Diagnostic, text: string): Underlined {
  const line = text.split('\n')[start.line] ?? ''
  return {
    line: start.line + 1,
    column: start.character + 1,
    text: line.slice(start.character, end.character),
    message,
  }
}
