import { pages } from '../pages.ts'
import { documented } from '../provenance.ts'
import { defineTopic } from '../quota.ts'

/** What is deployed, and how often one may ask for it. */
export const packages = defineTopic({
  title: 'Packages and the control plane',
  quotas: {
    zipUpload: {
      rule: 'Q5',
      value: 50,
      unit: 'MB',
      meaning: 'Largest zip that is uploaded directly',
      ...documented(pages.limits),
    },
    unzippedPackage: {
      rule: 'Q5',
      value: 250,
      unit: 'MB',
      meaning: 'Largest package unzipped, layers included',
      ...documented(pages.limits),
    },
    layers: {
      rule: 'Q5',
      value: 5,
      unit: 'layers',
      meaning: 'Most layers of a function',
      ...documented(pages.limits),
    },
    imageSize: {
      rule: 'Q5',
      value: 10,
      unit: 'GB',
      meaning: 'Largest container image, uncompressed',
      ...documented(pages.limits),
    },
    codeStorage: {
      rule: 'Q6',
      value: 300,
      unit: 'GB',
      meaning: 'All zips and layers of an account in a Region, unless raised (75 GB until 2026)',
      ...documented(pages.limits),
    },
    controlPlaneRate: {
      rule: 'Q7',
      value: 15,
      unit: 'requests/s',
      meaning: 'All requests that manage functions together, GetFunction and GetPolicy apart',
      ...documented(pages.limits),
    },
    getFunctionRate: {
      rule: 'Q7',
      value: 100,
      unit: 'requests/s',
      meaning: 'GetFunction requests of an account',
      ...documented(pages.limits),
    },
    getPolicyRate: {
      rule: 'Q7',
      value: 15,
      unit: 'requests/s',
      meaning: 'GetPolicy requests of an account',
      ...documented(pages.limits),
    },
  },
})
