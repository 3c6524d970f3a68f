import type { SourceFile } from './tree.ts'

/** One line of a comment without its `//` or `*`. */
export interface CommentLine {
  readonly line: string
  readonly start: number
}

/** The lines of all comments of a file; what stands between two fences of ``` is an example and left out. */
export function commentLines(file: SourceFile): CommentLine[] {
  return file.comments.flatMap(({ value, start }) => {
    const lines: CommentLine[] = []
    let offset = start + '//'.length
    let isFenced = false
    for (const line of value.split('\n')) {
      const isFence = /^[\s*]*```/.test(line)
      if (isFence) isFenced = !isFenced
      else if (!isFenced) lines.push({ line: line.replace(/^[\s*]+/, '').trim(), start: offset })
      offset += line.length + 1
    }
    return lines
  })
}
