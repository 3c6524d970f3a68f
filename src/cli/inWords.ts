import { nearestName } from '../math/reading/nearestName.ts'
import { commands } from './commands.ts'

const unknownWord = 'Unknown argument: '
const meantCommand = 'Did you mean '

/** What yargs says of a command line, completed with what was probably meant. */
export function inWords(message: string): string {
  if (message.startsWith(meantCommand)) {
    return `there is no such command: ${message.replace(meantCommand, 'did you mean ')}`
  }
  if (!message.startsWith(unknownWord)) return message
  const options = commands.flatMap(command => Object.keys(command.options))
  const nearest = nearestName(message.slice(unknownWord.length), options)
  return nearest === undefined ? message : `${message}; did you mean --${nearest}?`
}
