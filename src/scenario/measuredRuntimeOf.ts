import type { VersionSettings } from './versionShape.ts'

/** The runtime whose measured times stand for a version; undefined where it names none. */
export function measuredRuntimeOf({ PackageType, Runtime, baseImage }: VersionSettings) {
  return PackageType === 'Image' ? (baseImage ?? Runtime) : Runtime
}
