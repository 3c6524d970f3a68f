import { z } from 'zod'
import {
  type DeploymentPreferenceName,
  deploymentPreferences,
} from '../../model/deploymentPreferences.ts'
import { writtenDuration, writtenVersion } from '../written.ts'
import { writtenReference } from '../writtenReference.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of a table are its names
const types = Object.keys(deploymentPreferences) as DeploymentPreferenceName[]

export const shift = z
  .strictObject({
    at: writtenDuration().describe('When it begins, from the start of the run'),
    do: z.literal('shift'),
    FunctionName: writtenReference().describe('The alias, such as checkout:live'),
    FunctionVersion: writtenVersion().describe('The version that takes over its requests'),
    Type: z.enum(types).describe('How fast, by the types of DeploymentPreference'),
  })
  .describe('Another version takes over the requests of an alias')
