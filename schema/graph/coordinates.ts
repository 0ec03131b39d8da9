import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import { builder } from './builder.js'

/** What an answer was given for. With the same coordinates and the same question the same bytes come back. */
export interface Coordinates {
  readonly layer: string
  /** The change set whose drafts won over the base, or `null` for what is live. */
  readonly changeSet: string | null
  readonly at: Instant
  /** The release that answered, or was the base; `null` before the first one. */
  readonly release: string | null
  readonly fingerprint: Fingerprint | null
}

export type Given<Answer> = Answer & { readonly coordinates: Coordinates }

const CoordinatesType = builder.objectRef<Coordinates>('Coordinates').implement({
  description: 'What an answer was given for. With the same coordinates and the same question the same bytes come back.',
  fields: (t) => ({
    layer: t.exposeID('layer'),
    changeSet: t.exposeID('changeSet', {
      nullable: true,
      description: 'The change set whose drafts won over the base; null for what is live.',
    }),
    at: t.expose('at', { type: 'Instant' }),
    release: t.exposeID('release', { nullable: true, description: 'Hash of the release that answered, or was the base.' }),
    fingerprint: t.exposeString('fingerprint', { nullable: true, description: 'Fingerprint of the documents that answered.' }),
  }),
})

/** Every member of an answer's union, so that any of them can be asked for its coordinates. */
export const AnswerInterface = builder.interfaceRef<Given<{ readonly kind: string }>>('Answer').implement({
  description: 'What every answer has.',
  fields: (t) => ({ coordinates: t.field({ type: CoordinatesType, resolve: ({ coordinates }) => coordinates }) }),
})

export { CoordinatesType }
