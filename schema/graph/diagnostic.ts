import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { RequestProblem } from '../../engine/explain/request-problem.js'
import { refText } from '../../engine/values/ids.js'
import { builder } from './builder.js'
import { LocalizedTextType } from './localized-text.js'

const SeverityType = builder.enumType('Severity', { values: ['error', 'warning'] as const })

export const DiagnosticType = builder.objectRef<Diagnostic>('Diagnostic').implement({
  description: 'Something an author should know: what is wrong, why it matters, and how to fix it.',
  fields: (t) => ({
    code: t.exposeString('code'),
    severity: t.expose('severity', { type: SeverityType }),
    document: t.string({ nullable: true, resolve: ({ at }) => (at.document === null ? null : refText(at.document)) }),
    pointer: t.string({ resolve: ({ at }) => at.pointer }),
    what: t.expose('what', { type: LocalizedTextType }),
    why: t.expose('why', { type: LocalizedTextType }),
    fix: t.expose('fix', { type: LocalizedTextType }),
    witness: t.field({ type: 'JSON', nullable: true, resolve: ({ witness }) => witness ?? null }),
  }),
})

export const RequestProblemType = builder.objectRef<RequestProblem>('RequestProblem').implement({
  description: 'One thing wrong with a request, and how to mend it.',
  fields: (t) => ({
    code: t.exposeString('code'),
    pointer: t.exposeString('pointer', { description: 'JSON pointer within the request.' }),
    what: t.expose('what', { type: LocalizedTextType }),
    fix: t.expose('fix', { type: LocalizedTextType }),
  }),
})
