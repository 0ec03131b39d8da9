import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { tabTo } from './keyboard.js'
import { studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

const customer = 'f.customer.numbersHeld=1&f.customer.marketSegment=["individual"]&f.channel.id=shop'
const upgrade = 'held=2018-07-01&held.offering=unlimited-99&offering=unlimited-199&c./sub-cards/sub-card=1'

/** What the guide of prices shows, with what must be there before the picture is taken (`docs/pictures` has copies of them). */
const pictures: Readonly<Record<string, { readonly at: string; readonly ready: (page: Page) => Promise<void> }>> = {
  'price-steps': {
    at: `/simulate?offering=enjoy-129&at=2018-08-16T02:00:00Z&${customer}&show=price`,
    ready: async (page) => {
      await page.locator('.figure-button', { hasText: '66.58' }).first().click()
      await page.locator('.step-details').waitFor()
      await page.locator('.waterfall').evaluate((element) => element.scrollIntoView({ block: 'end' }))
    },
  },
  tiers: {
    at: '/offers/prepaid-m120?tab=prices&price=prepaid-data-overage&edit=prepaid-data-overage',
    ready: async (page) => {
      await page.locator('.tier-editor').waitFor()
      const curve = page.getByRole('slider')
      await curve.waitFor()
      await page.locator('.tier-editor').evaluate((element) => element.scrollIntoView({ block: 'start' }))
    },
  },
  'price-table': {
    at: '/documents/priceTable/fixed-line-rentals?at=2018-07-01T02:00:00Z',
    ready: async (page) => {
      await tabTo(page.getByRole('main').getByRole('rowheader').first())
      await page.keyboard.press('Shift+Alt+ArrowDown')
      await page.getByRole('rowheader', { name: 'residential-urban-2' }).waitFor()
      await page
        .getByText(/For example: |例如：/)
        .first()
        .waitFor()
    },
  },
  change: {
    at: `/simulate?at=2018-08-16T02:00:00Z&${customer}&${upgrade}&show=price`,
    ready: async (page) => {
      await page.getByRole('cell', { name: '+110.00' }).first().waitFor()
      await page.locator('#held-since').evaluate((element) => element.scrollIntoView({ block: 'center' }))
    },
  },
}

describe.each(['en', 'zh-CN'] as const)('the guide in %s', (language) => {
  test.each(Object.keys(pictures))('shows %s', async (name) => {
    const { page, faults, picture } = await studio.page({ language, width: 1280 })
    const { at, ready } = pictures[name]!
    await page.goto(`${studio.address}${at}&lang=${language}`)
    await ready(page)
    await picture(`guide-${name}-${language}`)
    expect(faults).toEqual([])
  })
})
