import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { allowance, exampleWithPrices } from './example.js'

const included = (pool: string) => allowance({ onExhausted: 'throttle', pool, members: 3 })

/** How many may share units is limited, but nobody shares them. */
export const poolWithoutSharing: Check = {
  code: 'price/pool-without-sharing',
  severity: 'error',
  why: text(
    '只供本产品使用的赠送量没有共享者，人数限制不起作用。',
    'Units of one product are shared by nobody, so that a limit of members would have no effect.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      charge.kind === 'allowance' && charge.members !== undefined && charge.pool === 'product'
        ? [
            {
              document: { kind, id },
              pointer: pointer('charge', 'members'),
              what: text(`“${id}”限制了共享人数，却只供本产品使用。`, `"${id}" limits how many share it, but is for one product.`),
              fix: text('请删除 members，或者扩大共享范围 pool。', 'Remove "members", or choose a wider "pool".'),
              witness: { members: charge.members },
            },
          ]
        : [],
    ),
  examples: {
    sound: exampleWithPrices({ 'data-included': included('subscription') }),
    unsound: exampleWithPrices({ 'data-included': included('product') }),
  },
}
