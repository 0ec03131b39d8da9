import { describe, expect, test } from 'vitest'
import { pressByKey, tabTo } from './keyboard.js'
import { looks, studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

const words = {
  'zh-CN': {
    take: '客户已有当前所选',
    since: '购买并开通于',
    none: '无须补收，也无须退回。',
    monthly: '月费',
    toPay: /^应付/,
    drop: /不计现有产品/,
    suspend: '停机',
    suspended: '停机中',
    resume: '复机',
    goOn: '在此基础上继续办理',
    ceaseAll: '全部退订',
    nothingLeft: '不再有任何产品。',
  },
  en: {
    take: 'The customer has this selection',
    since: 'Bought, and in service since',
    none: 'Nothing is due and nothing is given back.',
    monthly: 'Monthly',
    toPay: /^To pay/,
    drop: /make it a new order/,
    suspend: 'Suspend',
    suspended: 'Suspended',
    resume: 'Resume',
    goOn: 'Go on from here',
    ceaseAll: 'Cease everything',
    nothingLeft: 'Nothing is left.',
  },
} as const

const customer = 'at=2018-08-16T02:00:00Z&f.customer.numbersHeld=1&f.customer.marketSegment=["individual"]&f.channel.id=shop&show=price'

describe.each(looks)('an order on what the customer has, in %s, %s', (language, theme) => {
  const word = words[language]

  test('says what each charge costs before and after, and what the bill of the change is made of', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme, width: 1280 })
    await page.goto(`${studio.address}/simulate?offering=unlimited-99&${customer}&lang=${language}`)
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

test.each([
  ['zh-CN', 'dark'],
  ['en', 'light'],
] as const)(
  'an order that nobody can see by comparing is given by keyboard, and the next one goes on from it, in %s, %s',
  async (language, theme) => {
    const word = words[language]
    const { page, faults, axe, picture } = await studio.page({ language, theme, width: 1280 })
    await page.goto(
      `${studio.address}/simulate?offering=unlimited-99&held=2018-07-01&held.offering=unlimited-99&${customer}&lang=${language}`,
    )
    const order = async (action: string) => {
      await tabTo(page.locator('#order-\\/'))
      await page.keyboard.press('Enter')
      const option = page.locator('.ant-select-item-option', { hasText: new RegExp(`^${action}$`) })
      await option.waitFor()
      while (!(await option.getAttribute('class'))?.includes('option-active')) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('row').filter({ hasText: action }).first().waitFor()
    }
    await order(word.suspend)
    await pressByKey(page.getByRole('button', { name: word.goOn }))
    await page.locator('.chip', { hasText: word.suspended }).first().waitFor()
    await order(word.resume)
    expect(await axe()).toEqual([])
    await picture(`orders-${language}`)
    await pressByKey(page.getByRole('button', { name: word.ceaseAll }))
    await page.getByText(word.nothingLeft).waitFor()
    expect(await axe()).toEqual([])
    expect(faults).toEqual([])
  },
)
