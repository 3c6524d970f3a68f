import { Visitor } from 'vite'
import { type CommentLine, commentLines } from '../commentLines.ts'
import { looksLikeCode } from '../looksLikeCode.ts'
import { complaint, type SourceFile } from '../tree.ts'

const rule = 'leftovers'

/** What a hurry leaves behind: reminders, silenced tools, unknown types and code kept as a comment. */
export function leftovers(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => [
    ...commentLines(file).flatMap(line => {
      const message = objection(line)
      return message === undefined ? [] : [complaint(file, line.start, rule, message)]
    }),
    ...anyTypes(file),
  ])
}

function objection({ line }: CommentLine): string | undefined {
  const reminder = /\b(TODO|FIXME|XXX|HACK)\b/.exec(line)
  if (reminder) return `${reminder[0]} is a reminder: do it now, or open an issue`
  const silencer = /@ts-(ignore|nocheck)/.exec(line)
  if (silencer)
    return `${silencer[0]} hides every error: repair the type, or say @ts-expect-error and why`
  if (/@ts-expect-error\W*$/.test(line))
    return '@ts-expect-error gives no reason: say why on the same line'
  const linter = /(eslint|oxlint)-disable[\w-]*/.exec(line)
  if (linter && !/ -- \S/.test(line)) return `${linter[0]} gives no reason: say why after " -- "`
  if (looksLikeCode(line))
    return `"${line}" is code in a comment: delete it, git remembers; an example goes between \`\`\``
  return undefined
}

function anyTypes(file: SourceFile): string[] {
  const complaints: string[] = []
  new Visitor({
    TSAnyKeyword({ start }) {
      const message = 'any switches the compiler off: name the type, or take unknown and look'
      complaints.push(complaint(file, start, rule, message))
    },
  }).visit(file.program)
  return complaints
}
