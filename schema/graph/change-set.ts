import { approvals, type StoredApproval } from '../../catalog/store/approval-store.js'
import { changeSetContent } from '../../catalog/store/change-set-content.js'
import { authorsOf } from '../../catalog/store/change-set-edits.js'
import { type ChangeSet, changeSets, findChangeSet } from '../../catalog/store/change-set-store.js'
import { latestEvidence, type StoredEvidence } from '../../catalog/store/evidence-store.js'
import { groupLayer } from '../../catalog/store/layer.js'
import type { JsonValue } from '../../engine/values/json.js'
import { builder } from './builder.js'

const ChangeSetStageType = builder.enumType('ChangeSetStage', { values: ['design', 'rehearsal', 'launch', 'abandoned'] as const })
const ApprovalRoleType = builder.enumType('ApprovalRole', { values: ['approver', 'launcher'] as const })

const ApprovalType = builder.objectRef<StoredApproval>('Approval').implement({
  description: 'Given to one fingerprint; any edit makes it void.',
  fields: (t) => ({
    account: t.exposeID('account'),
    role: t.expose('role', { type: ApprovalRoleType }),
    fingerprint: t.exposeString('fingerprint'),
    at: t.expose('at', { type: 'Instant' }),
  }),
})

const EvidenceType = builder.objectRef<StoredEvidence>('Evidence').implement({
  description: 'What a rehearsal showed of one fingerprint.',
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint'),
    at: t.expose('at', { type: 'Instant' }),
    account: t.exposeID('account'),
    passed: t.int({ resolve: ({ result }) => result.passed }),
    failed: t.int({ resolve: ({ result }) => result.failed }),
    results: t.field({
      type: 'JSON',
      description: 'Each scenario with its differences.',
      resolve: ({ result }) => result.results as JsonValue,
    }),
  }),
})

export const ChangeSetType = builder.objectRef<ChangeSet>('ChangeSet').implement({
  description: 'Drafts that are edited, rehearsed, approved and launched together.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    base: t.exposeID('base', { nullable: true }),
    revision: t.exposeInt('revision'),
    state: t.expose('state', { type: ChangeSetStageType }),
    release: t.exposeID('release', { nullable: true }),
    createdBy: t.exposeID('createdBy'),
    createdAt: t.expose('createdAt', { type: 'Instant' }),
    authors: t.idList({ resolve: (changeSet, _args, { db }) => authorsOf(db, changeSet).then((all) => [...all]) }),
    fingerprint: t.string({
      description: 'Of the content as it would be released: what rehearsal and approval are bound to.',
      resolve: async ({ id }, _args, { db }) => (await changeSetContent(db, id)).fingerprint,
    }),
    changes: t.field({
      type: 'JSON',
      description: 'Only what truly differs from the base: op, kind, id, before, after.',
      resolve: async ({ id }, _args, { db }) => (await changeSetContent(db, id)).changes as unknown as JsonValue,
    }),
    evidence: t.field({ type: EvidenceType, nullable: true, resolve: (changeSet, _args, { db }) => latestEvidence(db, changeSet) }),
    approvals: t.field({ type: [ApprovalType], resolve: (changeSet, _args, { db }) => approvals(db, changeSet).then((all) => [...all]) }),
  }),
})

export { ApprovalRoleType }

builder.queryFields((t) => ({
  changeSets: t.field({
    type: [ChangeSetType],
    description: 'Change sets, the latest begun first.',
    resolve: (_root, _args, { db }) => changeSets(db, groupLayer).then((all) => [...all]),
  }),
  changeSet: t.field({
    type: ChangeSetType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { db }) => findChangeSet(db, id),
  }),
}))
