import type { Refusal } from '../../engine/ask/answer.js'
import type { CatalogRefusal } from '../answering/compiled-catalogs.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { DiagnosticType, RequestProblemType } from './diagnostic.js'

/** Outcomes that every question shares: because of how it was asked, or of which catalog. */
export type CommonRefusal = Refusal | CatalogRefusal

type Of<Kind extends CommonRefusal['kind']> = Given<Extract<CommonRefusal, { readonly kind: Kind }>>

const UnknownOffering = builder.objectRef<Of<'unknown-offering'>>('UnknownOffering').implement({
  description: 'The catalog has no such offering.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ offering: t.exposeID('offering'), didYouMean: t.exposeIDList('didYouMean') }),
})

const InvalidRequest = builder.objectRef<Of<'invalid-request'>>('InvalidRequest').implement({
  description: 'The request cannot be understood; each problem says what is wrong and how to mend it.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ problems: t.expose('problems', { type: [RequestProblemType] }) }),
})

const NoRelease = builder.objectRef<Of<'no-release'>>('NoRelease').implement({
  description: 'Nothing had been released yet at this moment.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    firstRelease: t.expose('firstRelease', {
      type: 'Instant',
      nullable: true,
      description: 'When the first release took or takes effect.',
    }),
  }),
})

const UnknownChangeSet = builder.objectRef<Of<'unknown-change-set'>>('UnknownChangeSet').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({ changeSet: t.exposeID('changeSet') }),
})

const RejectedChangeSet = builder.objectRef<Of<'rejected'>>('RejectedChangeSet').implement({
  description: 'The drafts have errors, so they cannot be asked yet.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ diagnostics: t.expose('diagnostics', { type: [DiagnosticType] }) }),
})

export const refusalTypes = {
  'unknown-offering': UnknownOffering,
  'invalid-request': InvalidRequest,
  'no-release': NoRelease,
  'unknown-change-set': UnknownChangeSet,
  rejected: RejectedChangeSet,
} satisfies Record<CommonRefusal['kind'], unknown>
