import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { NotFound } from '../errors.js'
import { changeSetContent } from '../store/change-set-content.js'
import { applyEdits } from '../store/change-set-edits.js'
import { type ChangeSet, openForEditing } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { stagesOf } from '../store/stage-store.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { EndOfSalePassed } from './errors.js'
import { claimOffering, settleStages } from './offering-steps.js'

export interface ModifyRequest {
  readonly changeSet: string
  readonly revision: number
  readonly offering: string
  readonly account: string
  readonly at: Instant
}

/** Says that a change set is going to have the successor of an offering on sale, so that nobody begins another one. */
export async function modifyOffering(db: Database, { changeSet: id, revision, offering, account, at }: ModifyRequest): Promise<ChangeSet> {
  return write(db, async (trx) => {
    const changeSet = await openForEditing(trx, id, revision)
    const { layer } = changeSet
    await actAs(trx, account, ['designer'], layer)
    await settleStages(trx, layer, at)
    const stage = (await stagesOf(trx, layer, [offering])).get(offering)
    if (stage === undefined) throw new NotFound('offering', offering)
    await claimOffering(trx, stage, changeSet, { account, at })
    return changeSet
  })
}

export interface RetireRequest extends ModifyRequest {
  /** The first instant at which it is no longer sold. */
  readonly endOfSale: Instant
}

/**
 * Sets the end of sale of an offering in a change set. The offering is retired when the release of that change set takes
 * effect; only then it is known whether what contains it ends as well.
 */
export async function retireOffering(db: Database, { endOfSale, ...request }: RetireRequest): Promise<ChangeSet> {
  if (endOfSale < request.at) throw new EndOfSalePassed(endOfSale)
  return write(db, (trx) => editSaleWindow(trx, request, (window) => ({ ...window, to: endOfSale })))
}

/** Takes the end of sale of a retired offering back, in a change set; it is on sale again when that takes effect. */
export async function reinstateOffering(db: Database, request: ModifyRequest): Promise<ChangeSet> {
  return write(db, (trx) => editSaleWindow(trx, request, ({ to: _ended, ...window }) => window))
}

type SaleWindow = { readonly from?: JsonValue; readonly to?: JsonValue }

async function editSaleWindow(trx: Database, request: ModifyRequest, change: (window: SaleWindow) => SaleWindow): Promise<ChangeSet> {
  const { changeSet: id, offering, account, at } = request
  const { revision } = await modifyOffering(trx, request)
  const { documents } = await changeSetContent(trx, id)
  const document = documents.find((each) => each.kind === 'productOffering' && each.id === offering)
  if (document === undefined) throw new NotFound('offering', offering)
  const { validFor, ...rest } = document.content as { readonly validFor?: SaleWindow }
  const content = { ...rest, validFor: change(validFor ?? {}) } as unknown as JsonValue
  return applyEdits(trx, { changeSet: id, revision, author: account, at, edits: [{ kind: 'productOffering', id: offering, content }] })
}
