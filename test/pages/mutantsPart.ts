import { storedScore } from '../mutants/score.ts'

/** How many of the bugs that we seeded the tests catch, and which tests, from the stored score. */
export function mutantsPart(): string {
  const score = storedScore()
  const caught = score.filter(({ test }) => test !== null)
  const folders = [...new Set(caught.map(({ folder }) => folder))]
  const shares = folders.map(folder => {
    const own = caught.filter(each => each.folder === folder)
    return `${own.length} by \`test/${folder}\``
  })
  return `
## The tests themselves

${caught.length} of ${score.length} seeded bugs are caught (\`test/mutants\`): \`npm run validate\` puts one after the other
into a copy of the source, an account that runs one request more than its limit or an Init that is
billed twice, and runs the tests from the simplest on until one fails:
${inWords(shares)}.
`
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? 'none'
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
