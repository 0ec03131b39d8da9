import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pressByKey } from './keyboard.js'
import { type OpenStudio, openStudio } from './studio-in-browser.js'

let studio: OpenStudio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio.close())

const words = {
  'zh-CN': {
    take: '客户已有当前所选',
    since: '购买并开通于',
    none: '无须补收，也无须退回。',
    monthly: '月费',
    toPay: /^应付/,
    drop: /不计现有产品/,
  },
  en: {
    take: 'The customer has this selection',
    since: 'Bought, and in service since',
    none: 'Nothing is due and nothing is given back.',
    monthly: 'Monthly',
    toPay: /^To pay/,
    drop: /make it a new order/,
  },
} as const

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('an order on what the customer has, in %s, %s', (language, theme) => {
  const word = words[language]

  test('says what each charge costs before and after, and what the bill of the change is made of', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme, width: 1280 })
    const asked = `at=2018-08-16T02:00:00Z&f.customer.numbersHeld=1&f.customer.marketSegment=["individual"]&f.channel.id=shop&show=price&lang=${language}`
    await page.goto(`${studio.address}/simulate?offering=unlimited-99&${asked}`)
    await pressByKey(page.getByRole('button', { name: word.take }))
    await page.getByText(word.none).waitFor()
    await page.getByLabel(word.since).fill('2018-07-01')
    await page.waitForURL(/held=2018-07-01/)
    const held = new URL(page.url()).searchParams
    held.set('offering', 'unlimited-199')
    held.set('c./sub-cards/sub-card', '1')
    await page.goto(`${studio.address}/simulate?${held}`)
    const rowOf = (name: string | RegExp) => page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) })
    await rowOf(word.toPay).waitFor()
    await expect
      .poll(() => rowOf(word.monthly).first().getByRole('cell').allTextContents())
      .toEqual([word.monthly, '99.00', '+110.00', '209.00'])
    expect(await rowOf(word.toPay).getByRole('cell').last().textContent()).toBe('107.87')
    expect(await axe()).toEqual([])
    await picture(`change-${language}-${theme}`)
    await pressByKey(page.getByRole('button', { name: word.drop }))
    await rowOf(word.toPay).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })
})
