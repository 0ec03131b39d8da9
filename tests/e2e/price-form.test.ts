import { describe, expect, test } from 'vitest'
import { expectFocus, pressByKey, tabTo } from './keyboard.js'
import { looks, studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

const words = {
  'zh-CN': {
    edit: '修改',
    done: '完成',
    upTo: '第 1 档，到',
    rate: /第 1 档，每 MB/,
    second: '第 2 档，到',
    curve: /金额曲线/,
    cheaper: /第 1 档/,
    kind: '计费方式',
    volume: '全部按所到档的单价',
    overflow: '超出最后一档',
    lastTier: '按最后一档',
    unpriced: /还没有曲线/,
    drop: /用得更多反而更便宜/,
    probe: '试算：用多少',
    probed: '50 MB：20.00 CNY',
    end: '请填写这一档到哪里为止。',
    draft: '本地草稿',
    undo: '撤销',
    asReleased: '与已发布内容一致',
    amount: '金额',
    lastAmount: '价格至少要保留一个币种的金额。',
    timing: '收取时间',
  },
  en: {
    edit: 'Change',
    done: 'Done',
    upTo: 'Tier 1, Up to',
    rate: /^Tier 1, CNY per MB/,
    second: 'Tier 2, Up to',
    curve: /^Curve of the amount/,
    cheaper: /tier 1/,
    kind: 'How tiers charge',
    volume: 'All at the rate reached',
    overflow: 'Beyond the last tier',
    lastTier: 'As the last tier',
    unpriced: /There is no curve yet/,
    drop: /using more costs less/,
    probe: 'What does a quantity cost?',
    probed: '50 MB: 20.00 CNY',
    end: 'Write where this tier ends.',
    draft: 'Local draft.',
    undo: 'Undo',
    asReleased: 'As released',
    amount: 'Amount',
    lastAmount: 'A price keeps an amount in at least one currency.',
    timing: 'Charged',
  },
} as const

describe.each(looks)('a price that is changed in %s, %s', (language, theme) => {
  const word = words[language]

  test('has tiers to type in: the curve follows each key, drops are said in words, a quantity is tried', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme })
    const main = page.getByRole('main')
    await page.goto(`${studio.address}/offers/prepaid-m120?tab=prices&price=prepaid-data-overage&lang=${language}`)
    const curve = main.getByRole('slider', { name: word.curve })
    await curve.waitFor()
    await pressByKey(main.getByRole('button', { name: new RegExp(`${word.edit}$`) }))
    const rate = main.getByRole('textbox', { name: word.rate })
    await tabTo(rate)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('0.4')
    await expect.poll(() => rate.inputValue()).toBe('0.4')
    await main.locator('.draft-bar').getByText(word.draft).waitFor()
    await tabTo(main.getByRole('textbox', { name: word.probe }))
    await page.keyboard.type('50')
    await main.getByText(word.probed).waitFor()

    const choose = async (field: string, option: string) => {
      await main.getByRole('combobox', { name: field }).click()
      await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
    }
    await choose(word.kind, word.volume)
    await main.getByText(word.unpriced).waitFor()
    await choose(word.overflow, word.lastTier)
    await main.getByText(word.drop).first().waitFor()
    await expect.poll(() => page.locator('.ant-select-dropdown:visible').count()).toBe(0)
    expect(await axe()).toEqual([])
    await picture(`tier-editor-${language}-${theme}`)

    await main.getByRole('textbox', { name: word.upTo }).click()
    await page.keyboard.press('Control+Enter')
    await main.getByText(word.end).waitFor()
    await expectFocus(main.getByRole('textbox', { name: word.second }))
    expect(await axe()).toEqual([])
    await page.keyboard.press('Control+Delete')
    await expect.poll(() => main.getByText(word.end).count()).toBe(0)
    expect(await main.locator('.price-form').count()).toBe(1)
    const undo = main.getByRole('button', { name: word.undo })
    while (!(await main.getByText(word.asReleased).isVisible())) await undo.click()
    await expect.poll(() => rate.inputValue()).toBe('0.30')
    await main.getByRole('button', { name: word.done }).click()
    await expect.poll(() => rate.count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('has its amount and its terms as fields, and keeps the mistake on the screen', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme })
    const main = page.getByRole('main')
    await page.goto(`${studio.address}/documents/productOfferingPrice/enjoy-129-monthly?edit=enjoy-129-monthly&lang=${language}`)
    const amount = main.getByRole('textbox', { name: word.amount, exact: true })
    await amount.waitFor()
    const before = await amount.inputValue()
    await tabTo(amount)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await main.getByText(word.lastAmount).waitFor()
    expect(await main.locator('.draft-bar').getByText(word.draft).count()).toBe(0)
    await page.keyboard.type('119.00')
    await main.locator('.draft-bar').getByText(word.draft).waitFor()
    expect(await axe()).toEqual([])
    await picture(`price-form-${language}-${theme}`)
    const undo = main.getByRole('button', { name: word.undo })
    while (!(await main.getByText(word.asReleased).isVisible())) await undo.click()
    await expect.poll(() => amount.inputValue()).toBe(before)
    expect(faults).toEqual([])
  })
})
