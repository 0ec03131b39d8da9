import { DraftUnsound, StepRefused, UpstreamConflict } from '../../catalog/launch/errors.js'
import type { LackingFact } from '../../engine/lifecycle/lacking.js'
import { refText } from '../../engine/values/ids.js'
import type { RefusedOperation } from '../answering/attempt.js'
import { builder } from './builder.js'
import { DiagnosticType } from './diagnostic.js'
import { LocalizedTextType } from './localized-text.js'

export const LackingFactType = builder.objectRef<LackingFact>('LackingFact').implement({
  description: 'One thing that keeps a step from being taken.',
  fields: (t) => ({ code: t.exposeString('code'), text: t.expose('text', { type: LocalizedTextType }) }),
})

const ConflictingFieldType = builder.objectRef<UpstreamConflict['conflicts'][number]>('ConflictingField').implement({
  fields: (t) => ({
    document: t.string({ resolve: ({ document }) => refText(document) }),
    pointer: t.exposeString('pointer'),
  }),
})

export const RefusedOperationType = builder.objectRef<RefusedOperation>('RefusedOperation').implement({
  description: 'The catalog refuses the operation. Nothing was changed.',
  fields: (t) => ({
    code: t.string({ resolve: ({ error }) => error.code }),
    what: t.field({ type: LocalizedTextType, resolve: ({ error }) => error.what }),
    fix: t.field({ type: LocalizedTextType, resolve: ({ error }) => error.fix }),
    lacking: t.field({ type: [LackingFactType], resolve: ({ error }) => (error instanceof StepRefused ? error.lacking : []) }),
    conflicts: t.field({
      type: [ConflictingFieldType],
      description: 'Fields that a change set and the release it is brought up to both changed.',
      resolve: ({ error }) => (error instanceof UpstreamConflict ? error.conflicts : []),
    }),
    diagnostics: t.field({ type: [DiagnosticType], resolve: ({ error }) => (error instanceof DraftUnsound ? error.diagnostics : []) }),
  }),
})
