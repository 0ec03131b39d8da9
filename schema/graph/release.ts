import { groupLayer } from '../../catalog/store/layer.js'
import { findRelease, liveRelease, type Release, releases } from '../../catalog/store/release-store.js'
import type { JsonValue } from '../../engine/values/json.js'
import { readMoment } from '../answering/read-moment.js'
import { builder } from './builder.js'

export const ReleaseType = builder.objectRef<Release>('Release').implement({
  description: 'An immutable, content-addressed set of documents that takes effect at one instant.',
  fields: (t) => ({
    hash: t.exposeID('hash'),
    layer: t.exposeID('layer'),
    sequence: t.exposeInt('sequence'),
    parent: t.exposeID('parent', { nullable: true }),
    name: t.exposeString('name'),
    changeSet: t.exposeID('changeSet'),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Instant' }),
    corrects: t.exposeID('corrects', { nullable: true }),
    roots: t.field({
      type: 'JSON',
      description: 'Fingerprint of the documents of each kind.',
      resolve: ({ roots }) => roots as unknown as JsonValue,
    }),
    createdBy: t.exposeID('createdBy'),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    withdrawnBy: t.exposeID('withdrawnBy', { nullable: true }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'Instant', nullable: true }),
  }),
})

builder.queryFields((t) => ({
  releases: t.field({
    type: [ReleaseType],
    description: 'Every release, the newest first, also the withdrawn ones.',
    resolve: (_root, _args, { db }) => releases(db, groupLayer).then((all) => [...all]),
  }),
  release: t.field({
    type: ReleaseType,
    nullable: true,
    args: { hash: t.arg.id({ required: true }) },
    resolve: (_root, { hash }, { db }) => findRelease(db, hash),
  }),
  liveRelease: t.field({
    type: ReleaseType,
    nullable: true,
    description: 'The release in effect at an instant; null before the first one.',
    args: { at: t.arg({ type: 'Instant' }) },
    resolve: (_root, { at }, { db, now }) => liveRelease(db, groupLayer, at == null ? now : readMoment(at)),
  }),
}))
