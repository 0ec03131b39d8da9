import { abandonChangeSet } from '../../catalog/launch/abandon.js'
import { approveChangeSet } from '../../catalog/launch/approve-change-set.js'
import { beginChangeSet, editChangeSet, undoEdit } from '../../catalog/launch/edit-change-set.js'
import { engineRehearsal } from '../../catalog/launch/engine-rehearsal.js'
import { modifyOffering, reinstateOffering, retireOffering } from '../../catalog/launch/modify-offering.js'
import { rebaseChangeSet } from '../../catalog/launch/rebase-change-set.js'
import { returnChangeSet } from '../../catalog/launch/return-change-set.js'
import { rehearseChangeSet, submitChangeSet } from '../../catalog/launch/submit-change-set.js'
import { type ChangeSet, loadChangeSet } from '../../catalog/store/change-set-store.js'
import { groupLayer } from '../../catalog/store/layer.js'
import { attempt, type RefusedOperation } from '../answering/attempt.js'
import { normalisedEdits } from '../answering/normalised-edits.js'
import { readMoment } from '../answering/read-moment.js'
import { builder } from './builder.js'
import { DocumentKindType } from './catalog.js'
import { ApprovalRoleType, ChangeSetType } from './change-set.js'
import { RefusedOperationType } from './refused-operation.js'

const ChangeSetOutcome = builder.unionType('ChangeSetOutcome', {
  description: 'The change set after the operation, or why it was refused.',
  types: [ChangeSetType, RefusedOperationType],
  resolveType: (outcome: ChangeSet | RefusedOperation) => ('error' in outcome ? RefusedOperationType : ChangeSetType),
})

const DocumentEditInput = builder.inputType('DocumentEdit', {
  description: 'What a document shall be; without content it is deleted.',
  fields: (t) => ({
    kind: t.field({ type: DocumentKindType, required: true }),
    id: t.id({ required: true }),
    content: t.field({ type: 'JSON' }),
  }),
})

const KeepType = builder.enumType('Keep', { values: ['changeSet', 'release'] as const })

const RebaseDecisionInput = builder.inputType('RebaseDecision', {
  description: 'Which of two changes to one field is kept, as a refused rebase lists them.',
  fields: (t) => ({
    kind: t.field({ type: DocumentKindType, required: true }),
    id: t.id({ required: true }),
    pointer: t.string({ required: true }),
    keep: t.field({ type: KeepType, required: true }),
  }),
})

builder.mutationFields((t) => {
  const at = {
    changeSet: t.arg.id({ required: true }),
    revision: t.arg.int({ required: true, description: 'The revision that the caller saw.' }),
  }
  const offering = t.arg.id({ required: true })
  return {
    createChangeSet: t.field({
      type: ChangeSetOutcome,
      description: 'Begins a change set on the newest release. Needs the role designer.',
      args: { name: t.arg.string({ required: true }), id: t.arg.id({ description: 'A new one when absent.' }) },
      resolve: (_root, { name, id }, context) =>
        attempt(context, 'designer', (acting) =>
          beginChangeSet(context.db, { layer: groupLayer, name, ...(id == null ? {} : { id }), ...acting }),
        ),
    }),
    applyEdits: t.field({
      type: ChangeSetOutcome,
      description: 'Edits documents, all of them or none. Refused when somebody else edited since. Needs the role designer.',
      args: { ...at, edits: t.arg({ type: [DocumentEditInput], required: true }) },
      resolve: (_root, { changeSet, revision, edits }, context) =>
        attempt(context, 'designer', ({ account, at: moment }) =>
          editChangeSet(context.db, { changeSet, revision, author: account, at: moment, edits: normalisedEdits(edits) }),
        ),
    }),
    undoLastEdit: t.field({
      type: ChangeSetOutcome,
      description: 'Takes the last edit back. Needs the role designer.',
      args: at,
      resolve: (_root, { changeSet, revision }, context) =>
        attempt(context, 'designer', ({ account, at: moment }) =>
          undoEdit(context.db, { changeSet, revision, author: account, at: moment }),
        ),
    }),
    rebaseChangeSet: t.field({
      type: ChangeSetOutcome,
      description:
        'Brings a change set up to the newest release, field by field. Where both changed the same field nothing happens until a decision says which to keep. Needs the role designer.',
      args: { ...at, decisions: t.arg({ type: [RebaseDecisionInput], required: true, defaultValue: [] }) },
      resolve: (_root, { changeSet, revision, decisions }, context) =>
        attempt(context, 'designer', (acting) => rebaseChangeSet(context.db, { changeSet, revision, decisions, ...acting })),
    }),
    modify: t.field({
      type: ChangeSetOutcome,
      description: 'Says that the change set will have the successor of an offering on sale. Needs the role designer.',
      args: { ...at, offering },
      resolve: (_root, { changeSet, revision, offering: id }, context) =>
        attempt(context, 'designer', (acting) => modifyOffering(context.db, { changeSet, revision, offering: id, ...acting })),
    }),
    retire: t.field({
      type: ChangeSetOutcome,
      description: 'Sets the end of sale of an offering in a change set. Needs the role designer.',
      args: { ...at, offering, endOfSale: t.arg({ type: 'Instant', required: true }) },
      resolve: (_root, { changeSet, revision, offering: id, endOfSale }, context) =>
        attempt(context, 'designer', (acting) =>
          retireOffering(context.db, { changeSet, revision, offering: id, endOfSale: readMoment(endOfSale), ...acting }),
        ),
    }),
    reinstate: t.field({
      type: ChangeSetOutcome,
      description: 'Takes the end of sale of an offering back, in a change set. Needs the role designer.',
      args: { ...at, offering },
      resolve: (_root, { changeSet, revision, offering: id }, context) =>
        attempt(context, 'designer', (acting) => reinstateOffering(context.db, { changeSet, revision, offering: id, ...acting })),
    }),
    submit: t.field({
      type: ChangeSetOutcome,
      description: 'Freezes a change set and rehearses it. Needs the role designer.',
      args: at,
      resolve: (_root, { changeSet, revision }, context) =>
        attempt(
          context,
          'designer',
          async (acting) => (await submitChangeSet(context.db, { changeSet, revision, ...acting }, engineRehearsal)).changeSet,
        ),
    }),
    rehearse: t.field({
      type: ChangeSetOutcome,
      description: 'Rehearses a change set as it is, and keeps the evidence. Needs the role tester.',
      args: at,
      resolve: (_root, { changeSet, revision }, context) =>
        attempt(
          context,
          'tester',
          async (acting) => (await rehearseChangeSet(context.db, { changeSet, revision, ...acting }, engineRehearsal)).changeSet,
        ),
    }),
    return: t.field({
      type: ChangeSetOutcome,
      description: 'Sends a change set from rehearsal back to design.',
      args: { changeSet: t.arg.id({ required: true }), reason: t.arg.string({ required: true }) },
      resolve: (_root, { changeSet, reason }, context) =>
        attempt(context, 'tester', (acting) => returnChangeSet(context.db, { changeSet, reason, ...acting })),
    }),
    approve: t.field({
      type: ChangeSetOutcome,
      description: 'Agrees to the launch of this very fingerprint. Nobody approves their own change. Needs the role named.',
      args: {
        changeSet: t.arg.id({ required: true }),
        fingerprint: t.arg.string({ required: true }),
        role: t.arg({ type: ApprovalRoleType, defaultValue: 'approver' as const, required: true }),
      },
      resolve: (_root, { changeSet, fingerprint, role }, context) =>
        attempt(context, role, async (acting) => {
          await approveChangeSet(context.db, { changeSet, fingerprint, role, ...acting })
          return loadChangeSet(context.db, changeSet)
        }),
    }),
    abandon: t.field({
      type: ChangeSetOutcome,
      description: 'Gives a change set up; it stays readable. Needs the role designer.',
      args: { changeSet: t.arg.id({ required: true }) },
      resolve: (_root, { changeSet }, context) =>
        attempt(context, 'designer', (acting) => abandonChangeSet(context.db, { changeSet, ...acting })),
    }),
  }
})
