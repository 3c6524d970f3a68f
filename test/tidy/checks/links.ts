import { posix } from 'node:path'
import { headingsOf, linksOf } from '../markdown.ts'
import type { TextFile } from '../tree.ts'

/** What the pages may point to. */
interface Surroundings {
  /** Every file of the repository. */
  readonly paths: readonly string[]
  /** The scripts of package.json. */
  readonly scripts: readonly string[]
}

/** Every page has one title, every relative link and anchor leads somewhere, every script exists. */
export function links(pages: readonly TextFile[], { paths, scripts }: Surroundings): string[] {
  const places = new Set(paths.flatMap(path => [path, ...foldersOf(path)]))
  const anchors = new Map(
    pages.map(({ path, text }) => [path, new Set(headingsOf(text).map(({ anchor }) => anchor))]),
  )
  const brokenLink = (page: TextFile, to: string): string | undefined => {
    if (/^[a-z][a-z+.-]*:/i.test(to)) return undefined
    if (to.startsWith('/'))
      return `${to} starts at the root of some server: write it relative to this page`
    const [file = '', anchor] = to.split('#')
    const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file)
    const place = path.replace(/\/$/, '')
    if (!places.has(place)) return `${to} leads to ${place}, which does not exist: repair the link`
    const isBroken = anchor !== undefined && anchors.get(place)?.has(anchor) === false
    return isBroken ? `${to} leads to no heading of ${place}: repair the anchor` : undefined
  }
  return pages.flatMap(page => {
    const complain = (line: number, message: string) => `${page.path}:${line} links: ${message}`
    return [
      ...titleComplaints(page).map(([line, message]) => complain(line, message)),
      ...linksOf(page.text).flatMap(({ to, line }) => {
        const message = brokenLink(page, to)
        return message === undefined ? [] : [complain(line, message)]
      }),
      ...unknownScripts(page.text, scripts).map(({ script, line }) =>
        complain(line, `npm run ${script} is not a script of package.json: name one that is`),
      ),
    ]
  })
}

function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))
}

function titleComplaints({ text }: TextFile): [line: number, message: string][] {
  const titles = headingsOf(text).filter(({ level }) => level === 1)
  if (titles.length === 0) return [[1, 'the page has no title: begin it with one "# " heading']]
  return titles
    .slice(1)
    .map(({ line }) => [line, 'the page has a second title: make it a "## " heading'])
}

function unknownScripts(text: string, scripts: readonly string[]) {
  return text
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(/\bnpm run (?:--?[\w-]+ )*([\w:-]+)/g)]
        .map(([, script = '']) => ({ script, line: index + 1 }))
        .filter(({ script }) => !scripts.includes(script)),
    )
}
