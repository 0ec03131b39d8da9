import type { Instant } from '../../engine/values/instant.js'
import type { Database } from '../store/database.js'
import type { Layer } from '../store/layer.js'
import type { OfferingStage } from '../store/stage-store.js'
import { write } from '../store/write.js'
import { settleStages } from './offering-steps.js'

/**
 * Notes what the clock has moved on. Answers do not wait for it: `liveRelease` and `stagesAt` read what holds at an
 * instant, noted or not.
 */
export async function takeEffect(
  db: Database,
  { layer, at }: { readonly layer: Layer; readonly at: Instant },
): Promise<readonly OfferingStage[]> {
  return write(db, (trx) => settleStages(trx, layer, at))
}
