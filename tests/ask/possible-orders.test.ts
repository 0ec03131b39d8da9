import { describe, expect, test } from 'vitest'
import { possibleOrders } from '../../engine/ask/possible-orders.js'
import { quote } from '../../engine/ask/quote.js'
import type { HolderAction } from '../../engine/model/order-action.js'
import { allFresh, changed, choices, heldHome, homeCatalog, monthly, question } from './held-shop.js'

const shop = homeCatalog({ holderPolicy: allFresh, prices: { 'tv-monthly': { on: 'tv', charge: monthly('20.00') } } })
const possible = (asked: object) => possibleOrders(shop, question(asked), () => shop)
const actions: readonly HolderAction[] = ['noChange', 'modify', 'cease', 'suspend', 'resume', 'move', 'renew']

const upgrade = { choices: choices(200, { tv: 1 }), held: heldHome(choices(100, { router: 1 })) }
const same = { choices: choices(100, { tv: 1 }), held: heldHome(choices(100, { tv: 1 })) }
const suspended = { ...same, held: changed(shop, question({ ...same, orders: [{ path: '/', action: 'suspend' }] })).changes.held! }

describe('what may be ordered', () => {
  test.each([
    ['an upgrade', upgrade],
    ['what stays as it is', same],
    ['what is suspended', suspended],
  ])('of %s is what a quote takes, and nothing else is', (_, asked) => {
    const rows = possible(asked)
    expect(rows.length).toBeGreaterThan(2)
    for (const { path, orders } of rows) {
      const taken = actions.filter((action) => {
        // To cease the whole wants nothing: it is asked without choices, and is no question of one item.
        if (path === '/' && action === 'cease') return orders.includes('cease')
        return quote(shop, question({ ...asked, orders: [{ path, action }] }), () => shop).answer.kind !== 'invalid-request'
      })
      expect(orders).toEqual(taken)
    }
  })

  test('is told with what comparing says, and of what is suspended', () => {
    expect(possible(upgrade).map(({ path, derived }) => `${path} ${derived}`)).toEqual([
      '/ noChange',
      '/main/access modify',
      '/options/router cease',
      '/options/tv add',
    ])
    expect(possible(suspended).map(({ isSuspended, orders }) => [isSuspended, ...orders])).toEqual(
      possible(same).map(() => [true, 'noChange', 'resume']),
    )
  })

  test('does not hang on orders that do not fit', () =>
    expect(possible({ ...same, orders: [{ path: '/options/tv', action: 'resume' }] })).toEqual(possible(same)))

  test('is nothing for a new order, for one that is not complete, and for one that a quote refuses', () => {
    expect(possible({ choices: choices(100) })).toEqual([])
    expect(possible({ ...same, choices: [{ path: '/main/access', quantity: 0 }] })).toEqual([])
    expect(possible({ ...same, startDate: '2026-02-31' })).toEqual([])
    expect(possibleOrders(shop, { offering: 'home' })).toEqual([])
  })
})
