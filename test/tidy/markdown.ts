import GithubSlugger from 'github-slugger'

/** A heading or a link of a markdown text, and the line it stands on. */
interface Heading {
  readonly level: number
  readonly anchor: string
  readonly line: number
}
interface Link {
  readonly to: string
  readonly line: number
}

/** The headings of a markdown text with the anchors that GitHub gives them. */
export function headingsOf(text: string): Heading[] {
  const slugger = new GithubSlugger()
  return prose(text).flatMap((content, index) => {
    const [, marks = '', title = ''] = /^(#{1,6}) +(.*?)[ #]*$/.exec(content) ?? []
    if (marks === '') return []
    const plain = title.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')
    return [{ level: marks.length, anchor: slugger.slug(plain), line: index + 1 }]
  })
}

/** The targets of all links and pictures of a markdown text: `[a](b)` and `[a]: b`. */
export function linksOf(text: string): Link[] {
  return prose(text).flatMap((content, index) => {
    const visible = content.replace(/`[^`]*`/g, '')
    const inline = visible.matchAll(/\]\(\s*<?([^)\s>]+)/g)
    const defined = visible.matchAll(/^\s*\[[^\]]+\]:\s*<?([^\s>]+)/g)
    return [...inline, ...defined].map(([, to = '']) => ({ to, line: index + 1 }))
  })
}

/** The lines of a text; those of fenced blocks are emptied, so that the others keep their numbers. */
function prose(text: string): string[] {
  let fence = ''
  return text.split('\n').map(content => {
    const [mark = ''] = /^\s*(```+|~~~+)/.exec(content)?.slice(1) ?? []
    if (fence === '') {
      fence = mark
      return mark === '' ? content : ''
    }
    if (mark.startsWith(fence)) fence = ''
    return ''
  })
}
