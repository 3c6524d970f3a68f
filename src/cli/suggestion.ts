import { nearestName } from '../math/reading/nearestName.ts'
import { commands } from './commands.ts'

const unknownOption = 'Unknown argument: '

/** Completes what yargs says of an unknown option with the option that was probably meant. */
export function withSuggestion(message: string): string {
  if (!message.startsWith(unknownOption)) return message
  const options = commands.flatMap(command => Object.keys(command.options))
  const nearest = nearestName(message.slice(unknownOption.length), options)
  return nearest === undefined ? message : `${message}; did you mean --${nearest}?`
}
