import type { ArgumentsCamelCase, CommandModule, Options } from 'yargs'

/** What a command is given: checked options, and where data and talk go. */
export interface Terminal {
  /** Data, to stdout. */
  write(text: string): void
  /** Talk, to stderr; nothing when nobody is watching. */
  progress(text: string): void
}

/** A mistake on the command line, told in words and without a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A command of `lambdasim`: its words, its options and what it does with them. */
export interface Command<
  O extends Readonly<Record<string, Options>> = Readonly<Record<string, Options>>,
> {
  readonly name: string
  readonly summary: string
  readonly options: O
  /** Command lines to copy, each with what it does. */
  readonly examples: readonly (readonly [string, string])[]
  run(given: Readonly<Record<keyof O, unknown>>, terminal: Terminal): void
}

/** Ties the names of the options to what `run` may read. */
export function defineCommand<const O extends Readonly<Record<string, Options>>>(
  command: Command<O>,
): Command<O> {
  return command
}

/** The command as yargs wants it. */
export function commandModule(command: Command, terminal: Terminal): CommandModule {
  return {
    command: command.name,
    describe: command.summary,
    builder: yargs =>
      yargs.options(command.options).example(command.examples.map(([line, does]) => [line, does])),
    handler: (given: ArgumentsCamelCase) => command.run(given, terminal),
  }
}
