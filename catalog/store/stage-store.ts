import type { Stage } from '../../engine/lifecycle/stage.js'
import { compareText } from '../../engine/model/draft.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import { batches } from './batches.js'
import type { Database } from './database.js'
import type { Layer } from './layer.js'

/** Where an offering stands in its life. Its history is in the journal. */
export interface OfferingStage {
  readonly layer: Layer
  readonly offering: string
  readonly stage: Stage
  readonly since: Instant
  /** The change set that works on it now. */
  readonly changeSet: string | null
  /** The release that its content on sale came with. */
  readonly release: Fingerprint | null
  /** What the clock will make of it; decided when the release was scheduled, so that reading needs no decision. */
  readonly next: NextStage | null
}

export interface NextStage {
  readonly stage: Stage
  readonly at: Instant
  readonly release: Fingerprint
}

/** The stage at an instant: the clock moves an offering on even when nobody has noted it yet. */
export function stageAt({ stage, next }: OfferingStage, at: Instant): Stage {
  return next !== null && next.at <= at ? next.stage : stage
}

/** Every offering of a layer that has a stage, by id. */
export async function offeringStages(db: Database, layer: Layer): Promise<readonly OfferingStage[]> {
  const rows = await db.selectFrom('offering_stage').selectAll().where('layer', '=', layer).execute()
  return rows.map(toStage).sort((left, right) => compareText(left.offering, right.offering))
}

/** The stage of each offering at an instant, now or later, as compiling a catalog takes them. For the past, see the journal. */
export async function stagesAt(db: Database, layer: Layer, at: Instant): Promise<ReadonlyMap<string, Stage>> {
  return new Map((await offeringStages(db, layer)).map((row) => [row.offering, stageAt(row, at)]))
}

export async function stagesOf(db: Database, layer: Layer, offerings: readonly string[]): Promise<ReadonlyMap<string, OfferingStage>> {
  const found = new Map<string, OfferingStage>()
  for (const batch of batches([...new Set(offerings)], 5_000)) {
    const rows = await db.selectFrom('offering_stage').selectAll().where('layer', '=', layer).where('offering', 'in', batch).execute()
    for (const row of rows) found.set(row.offering, toStage(row))
  }
  return found
}

/** The offerings that a change set works on, by id. */
export async function stagesIn(db: Database, layer: Layer, changeSet: string): Promise<readonly OfferingStage[]> {
  const rows = await db.selectFrom('offering_stage').selectAll().where('layer', '=', layer).where('change_set', '=', changeSet).execute()
  return rows.map(toStage).sort((left, right) => compareText(left.offering, right.offering))
}

/** The offerings of a layer that the clock has moved on and nobody has noted yet. */
export async function stagesDue(db: Database, layer: Layer, at: Instant): Promise<readonly OfferingStage[]> {
  const rows = await db.selectFrom('offering_stage').selectAll().where('layer', '=', layer).where('next_at', '<=', at).execute()
  return rows.map(toStage).sort((left, right) => compareText(left.offering, right.offering))
}

/** Writes a stage that a use case decided in the same transaction. */
export async function putStage(trx: Database, { layer, offering, stage, since, changeSet, release, next }: OfferingStage): Promise<void> {
  const columns = {
    stage,
    since,
    change_set: changeSet,
    release,
    next_stage: next?.stage ?? null,
    next_at: next?.at ?? null,
    next_release: next?.release ?? null,
  }
  await trx
    .insertInto('offering_stage')
    .values({ layer, offering, ...columns })
    .onConflict((conflict) => conflict.columns(['layer', 'offering']).doUpdateSet(columns))
    .execute()
}

/** Forgets an offering that never got beyond design. */
export async function dropStage(trx: Database, { layer, offering }: OfferingStage): Promise<void> {
  await trx.deleteFrom('offering_stage').where('layer', '=', layer).where('offering', '=', offering).execute()
}

function toStage(row: {
  readonly layer: string
  readonly offering: string
  readonly stage: string
  readonly since: string
  readonly change_set: string | null
  readonly release: string | null
  readonly next_stage: string | null
  readonly next_at: string | null
  readonly next_release: string | null
}): OfferingStage {
  return {
    layer: row.layer,
    offering: row.offering,
    stage: row.stage as Stage,
    since: row.since as Instant,
    changeSet: row.change_set,
    release: row.release as Fingerprint | null,
    next: row.next_stage === null ? null : toNext(row.next_stage, row.next_at!, row.next_release!),
  }
}

function toNext(stage: string, at: string, release: string): NextStage {
  return { stage: stage as Stage, at: at as Instant, release: release as Fingerprint }
}
