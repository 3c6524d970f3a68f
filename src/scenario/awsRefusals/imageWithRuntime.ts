import { deployedFunctions } from '../deployedFunctions.ts'
import { defineRefusal } from '../refusal.ts'

/** An Image has its runtime inside. */
export const imageWithRuntime = defineRefusal({
  rule: 'Q5',
  find: settings =>
    deployedFunctions(settings)
      .filter(({ settings: of }) => of.PackageType === 'Image' && of.Runtime !== undefined)
      .map(({ settings: of, path }) => ({
        path: [...path, 'Runtime'],
        message:
          `Runtime must be left out where PackageType is Image: found ${of.Runtime}; ` +
          'write baseImage for the Init that was measured with it',
        aws:
          "Please don't provide Handler or Runtime or Layer when the intended function " +
          'PackageType is Image.',
      })),
})
