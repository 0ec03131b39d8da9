import { DraftUnsound, StepRefused } from '../../catalog/launch/errors.js'
import type { LackingFact } from '../../engine/lifecycle/lacking.js'
import type { RefusedOperation } from '../answering/attempt.js'
import { builder } from './builder.js'
import { DiagnosticType } from './diagnostic.js'
import { LocalizedTextType } from './localized-text.js'

export const LackingFactType = builder.objectRef<LackingFact>('LackingFact').implement({
  description: 'One thing that keeps a step from being taken.',
  fields: (t) => ({ code: t.exposeString('code'), text: t.expose('text', { type: LocalizedTextType }) }),
})

export const RefusedOperationType = builder.objectRef<RefusedOperation>('RefusedOperation').implement({
  description: 'The catalog refuses the operation. Nothing was changed.',
  fields: (t) => ({
    code: t.string({ resolve: ({ error }) => error.code }),
    what: t.field({ type: LocalizedTextType, resolve: ({ error }) => error.what }),
    fix: t.field({ type: LocalizedTextType, resolve: ({ error }) => error.fix }),
    lacking: t.field({ type: [LackingFactType], resolve: ({ error }) => (error instanceof StepRefused ? error.lacking : []) }),
    diagnostics: t.field({ type: [DiagnosticType], resolve: ({ error }) => (error instanceof DraftUnsound ? error.diagnostics : []) }),
  }),
})
