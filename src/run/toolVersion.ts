/** The version of the package, which results carry; a test holds the two together. */
export const toolVersion = '0.1.0'
