import { deployedFunctions } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'

/** Only environments on Managed Instances have bounds. */
export const scalingWithoutProvider = defineRefusal({
  rule: 'G4',
  find: settings =>
    deployedFunctions(settings)
      .filter(
        ({ settings: { CapacityProviderConfig, FunctionScalingConfig } }) =>
          CapacityProviderConfig === undefined && FunctionScalingConfig !== undefined,
      )
      .map(({ path }) => ({
        path: [...path, 'FunctionScalingConfig'],
        message: 'must stand beside CapacityProviderConfig: found none',
        aws: 'The function provided by the arn does not contain a capacity provider configuration',
      })),
})
