import { Visitor } from 'vite'
import { folderOf } from '../floor.ts'
import { complaint, type SourceFile } from '../tree.ts'
import { wordsOf } from '../words.ts'

const rule = 'words'

/** AWS's noun is the execution environment; its synonyms stay out of names and comments. */
const synonyms = /^(containers?|instances?|sandbox(es)?|workers?)$/
const threads = /^workers?$/
const foldersWithThreads = new Set(['cli', 'web', 'run'])

/** What the ground floors never know; `cold start` is found as two words. */
const wordsOfAws =
  /^(aws|amazon|lambdas?|invocations?|throttl(e|es|ed|ing)|serverless|sqs|sns|kinesis|cloudwatch|dynamodb)$/

const emptyNames = /^(utils?|utilities|helpers?|common|shared|types|constants|misc|lib|core)$/

/** Words are fixed: none of AWS's on the ground floors, no synonyms of its nouns, no file without a subject. */
export function bannedWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(file => [...nameless(file), ...synonymsIn(file), ...awsIn(file)])
}

function nameless(file: SourceFile): string[] {
  return file.path
    .split('/')
    .map(part => part.replace(/\..*/, ''))
    .filter(part => emptyNames.test(part))
    .map(part => {
      const message = `"${part}" says nothing: name the file or folder after the one thing it has`
      return complaint(file, 0, rule, message)
    })
}

function synonymsIn(file: SourceFile): string[] {
  if (!file.path.startsWith('src/')) return []
  const hasThreads = foldersWithThreads.has(folderOf(file.path))
  return texts(file).flatMap(({ text, start }) =>
    wordsOf(text)
      .filter(({ word, start: at }) => synonyms.test(word) && !isAnother(text, at))
      .filter(({ word }) => !(hasThreads && threads.test(word)))
      .map(({ word, start: at }) => {
        const message = `"${word}" is a synonym: say execution environment, or what else it is (object, example, server)`
        return complaint(file, start + at, rule, message)
      }),
  )
}

/** Names and comments; TypeScript's own `InstanceType` cannot be called otherwise. */
function texts(file: SourceFile): { readonly text: string; readonly start: number }[] {
  const found = file.comments.map(({ start, end }) => ({
    text: file.text.slice(start, end),
    start,
  }))
  new Visitor({
    Identifier({ name, start }) {
      if (name !== 'InstanceType') found.push({ text: name, start })
    },
    PrivateIdentifier: ({ name, start }) => void found.push({ text: name, start }),
  }).visit(file.program)
  return found
}

/** `for instance`, and AWS's Managed Instances, which are servers. */
function isAnother(text: string, start: number): boolean {
  return /(\bfor\s|managed[\s*]*)$/i.test(text.slice(0, start))
}

/** The whole text counts here: names, comments, messages and addresses. */
function awsIn(file: SourceFile): string[] {
  if (!/^src\/(math|engine)\//.test(file.path)) return []
  const words = wordsOf(file.text)
  return words
    .filter(({ word }, i) => {
      const isColdStart = word === 'cold' && words[i + 1]?.word.startsWith('start')
      return isColdStart || wordsOfAws.test(word)
    })
    .map(({ word, start }) => {
      const instead = word.startsWith('lambda') ? 'a rate is called rate' : 'move it to src/model'
      return complaint(file, start, rule, `"${word}" is unknown on the ground floors: ${instead}`)
    })
}
