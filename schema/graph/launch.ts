import { scheduleRelease } from '../../catalog/launch/schedule-release.js'
import { withdrawRelease } from '../../catalog/launch/withdraw-release.js'
import type { Release } from '../../catalog/store/release-store.js'
import { attempt, type RefusedOperation } from '../answering/attempt.js'
import { readMoment } from '../answering/read-moment.js'
import { builder } from './builder.js'
import { RefusedOperationType } from './refused-operation.js'
import { ReleaseType } from './release.js'

const ReleaseOutcome = builder.unionType('ReleaseOutcome', {
  description: 'The release, or why the operation was refused.',
  types: [ReleaseType, RefusedOperationType],
  resolveType: (outcome: Release | RefusedOperation) => ('error' in outcome ? RefusedOperationType : ReleaseType),
})

builder.mutationFields((t) => ({
  schedule: t.field({
    type: ReleaseOutcome,
    description: 'Makes a release of a change set that is rehearsed and approved, in one transaction. Needs the role launcher.',
    args: {
      changeSet: t.arg.id({ required: true }),
      fingerprint: t.arg.string({ required: true, description: 'The content that was rehearsed and approved.' }),
      name: t.arg.string({ required: true }),
      effectiveFrom: t.arg({ type: 'Instant', description: 'Absent: at once.' }),
      corrects: t.arg.id({ description: 'Hash of an earlier release whose mistake this one mends.' }),
    },
    resolve: (_root, { changeSet, fingerprint, name, effectiveFrom, corrects }, context) =>
      attempt(context, 'launcher', (acting) =>
        scheduleRelease(context.db, {
          changeSet,
          fingerprint,
          name,
          effectiveFrom: effectiveFrom == null ? acting.at : readMoment(effectiveFrom),
          ...(corrects == null ? {} : { corrects }),
          ...acting,
        }),
      ),
  }),
  withdraw: t.field({
    type: ReleaseOutcome,
    description: 'Takes a release back before its instant. Needs the role launcher.',
    args: {
      release: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
      ordersOnIt: t.arg.int({
        required: true,
        description: 'How many orders name the release already, as order systems report them; 0 where there is none.',
      }),
    },
    resolve: (_root, { release, reason, ordersOnIt }, context) =>
      attempt(context, 'launcher', (acting) => withdrawRelease(context.db, { release, reason, ordersOnIt, ...acting })),
  }),
}))
