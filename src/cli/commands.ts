import type { Command } from './command.ts'
import { completion } from './commands/completion.ts'
import { demo } from './commands/demo.ts'
import { explain } from './commands/explain.ts'
import { init } from './commands/init.ts'
import { limits } from './commands/limits.ts'
import { run } from './commands/run.ts'
import { schema } from './commands/schema.ts'
import { validate } from './commands/validate.ts'

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [
  init,
  run,
  validate,
  explain,
  limits,
  schema,
  demo,
  completion,
]
