import { type Check, type Finding, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices, tiered, yuan } from './example.js'
import { type Tiered, tieredCharges } from './tiered-charges.js'

const steps = (first: object) => tiered('stairstep', [{ upTo: '10', flat: yuan('5.00'), ...first }, { flat: yuan('9.00') }])

/** A tier says what its way of charging never looks at: a rate where the tier's one amount is due, blocks where nothing is charged by the block. */
export const tierUnused: Check = {
  code: 'price/tier-unused',
  severity: 'error',
  why: text(
    '写了却不收的单价会让人误以为用量另外计费。',
    'A rate that is written and never charged makes believe that use costs more than it does.',
  ),
  find: (draft) => tieredCharges(draft).flatMap(unused),
  examples: { sound: exampleWithPrices({ data: steps({}) }), unsound: exampleWithPrices({ data: steps({ rate: yuan('0.30') }) }) },
}

function unused({ price: { kind, id }, model }: Tiered): readonly Finding[] {
  const isByStep = model.kind === 'stairstep'
  return model.tiers.flatMap((tier, position) => {
    const fields = isByStep
      ? (['rate', 'percent', 'size'] as const)
      : tier.rate === undefined && tier.percent === undefined
        ? (['size'] as const)
        : []
    return fields
      .filter((field) => tier[field] !== undefined)
      .map((field): Finding => {
        const witness = { tier: position + 1, field }
        return {
          document: { kind, id },
          pointer: pointer('charge', 'model', 'tiers', position, field),
          what: isByStep
            ? text(
                `“${id}”的第 ${position + 1} 档只收固定金额，写了的 ${field} 不起作用。`,
                `Tier ${position + 1} of "${id}" charges its flat amount alone; its "${field}" has no effect.`,
              )
            : text(
                `“${id}”的第 ${position + 1} 档写了块大小，却没有每块的单价。`,
                `Tier ${position + 1} of "${id}" has blocks of a size, but no rate for a block.`,
              ),
          fix: isByStep
            ? text('请删除它；要按用量收费请改用 graduated 或 volume。', 'Remove it; to charge by quantity, use "graduated" or "volume".')
            : text('请写明单价，或者删除块大小。', 'Write a rate, or remove the size.'),
          witness,
        }
      })
  })
}
