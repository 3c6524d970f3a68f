import { defineInitEffect } from '../initEffect.ts'
import { pages } from '../pages.ts'
import { observed } from '../provenance.ts'

/** What lies in an image untouched: medians of 795, 866 and 817 ms with 0, 100 MB and 5 GB more of it. */
export const imageSize = defineInitEffect({
  name: 'imageSize',
  summary:
    'untouched files in an image: add nothing, as measured in 2021 up to 5 GB; ' +
    'the image itself is in the preset of PackageType Image',
  kind: 'size',
  origin: observed(pages.coldStartsSeen),
  added: () => 0,
})
