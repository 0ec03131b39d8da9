import { chargeMoves } from '../../../engine/price/charge-model/charge-moves.js'
import { toText } from '../../../engine/values/ratio.js'
import { compiled, tiersIn } from '../charge-models.js'
import { always, currency, decimal, group, list } from '../fields.js'
import type { Adapter } from '../vector.js'

/** Seats that change within a period, in graduated tiers of all seats, exactly. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'lago') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'tier_by', 'running full quantity')
  always(policy, 'priced_quantity', 'prorated share of each event in the tier')
  always(policy, 'flat', 'full, by max running quantity')
  const [price, code] = [group(input, 'price'), currency(input, 'currency')]
  always(price, 'model', 'graduated')
  const tiers = { tierBy: { kind: 'periodTotal' }, upperBound: 'inclusive', withoutUse: 'firstTier', tiers: tiersIn(price, code) } as const
  const model = compiled({ kind: 'graduated', ...tiers }, code)
  if (model.kind !== 'graduated') throw new Error('A graduated model is one.')
  const moves = list(input, 'events').map((event) => ({
    quantity: decimal(event, 'quantity'),
    counted: decimal(event, 'prorated_quantity'),
  }))
  return { total: toText(chargeMoves(model, moves)) }
}
