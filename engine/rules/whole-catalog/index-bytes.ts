import type { Residual } from './residual.js'
import type { RowGroup } from './row-group.js'

/** What the typed arrays of a group take beside its rows, those of the groups within it too. */
export function bytesOfGroup({ dimensions, jointDimensions, shortLists, memberships, groups }: RowGroup): number {
  const arrays = [
    ...[...dimensions, ...jointDimensions.flatMap((joint) => joint.dimensions)].flatMap(
      ({ boundaries, rowOfCode, checkpoint, flipsFrom, flipsTo, flips }) => [boundaries, rowOfCode, checkpoint, flipsFrom, flipsTo, flips],
    ),
    ...jointDimensions.map(({ rows }) => rows),
    ...shortLists.flatMap(({ runs, concerned }) => [runs, concerned]),
    ...memberships.flatMap(({ starts, offerings, rows }) => [starts, offerings, rows]),
  ]
  return bytesOf(arrays) + groups.reduce((sum, group) => sum + bytesOfGroup(group), 0)
}

export function bytesOfResidual({ program, own, shared }: Residual): number {
  return bytesOf([program, own.offerings, own.starts, ...shared.map(({ offerings }) => offerings)])
}

function bytesOf(arrays: readonly Int32Array[]): number {
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
}
