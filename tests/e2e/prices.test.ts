import { describe, expect, test } from 'vitest'
import { expectFocus, pressByKey, tabTo } from './keyboard.js'
import { looks, studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

const words = {
  'zh-CN': {
    curve: /金额曲线/,
    perUnit: '单价',
    at: ['100 MB：30.00 CNY · 折合每 MB 0.30 CNY · 第 1 档', '101 MB：30.00 CNY · 折合每 MB 0.29703 CNY · 第 1–2 档'],
    amount: /^“固定电话月租费”金额 18\.00/,
    total: /^一次性 140\.00/,
    fee: '新装材料费',
    whyNot: '为何不是别的价格',
    reason: '“地域”须在以下范围内：“上海市区”；实际为“上海崇明”。',
    row: /residential-chongming 行$/,
  },
  en: {
    curve: /^Curve of the amount/,
    perUnit: 'Per unit',
    at: ['100 MB: 30.00 CNY · 0.30 CNY per MB · tier 1', '101 MB: 30.00 CNY · 0.29703 CNY per MB · tier 1–2'],
    amount: /, amount 18\.00:/,
    total: /^One-time 140\.00:/,
    fee: 'Materials for a new line',
    whyNot: 'Why not another price',
    reason: '"Place" must lie within "Urban Shanghai"; it is "Chongming, Shanghai".',
    row: /^Row residential-chongming of/,
  },
} as const

const customer = 'f.place.id=shanghai-chongming&f.site.premises=residential&f.site.accessTechnology=copper'

describe.each(looks)('prices in %s, %s', (language, theme) => {
  const word = words[language]

  test('tiers are a curve that the keyboard reads, and that axe has nothing against', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme })
    await page.goto(`${studio.address}/offers/prepaid-m120?tab=prices&price=prepaid-data-overage&lang=${language}`)
    const curve = page.getByRole('slider', { name: word.curve })
    await curve.waitFor()
    await tabTo(curve)
    const said: (string | null)[] = []
    for (const key of ['Home', 'PageUp', 'ArrowRight']) {
      await page.keyboard.press(key)
      said.push(await curve.getAttribute('aria-valuetext'))
    }
    expect(said.slice(1)).toEqual(word.at)
    await picture(`curve-${language}-${theme}`)
    await page.getByText(word.perUnit, { exact: true }).click()
    expect(await axe()).toEqual([])
    expect(faults).toEqual([])
  })

  test('a figure leads down to the row of the table that made it, by keyboard alone, and says why not another one', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme })
    await page.goto(
      `${studio.address}/simulate?offering=fixed-line&at=2018-07-01T02:00:00Z&${customer}&start=2018-07-16&show=price&lang=${language}`,
    )
    await page.locator('.bar').first().waitFor()
    await pressByKey(page.getByRole('button', { name: word.amount }))
    await pressByKey(page.getByRole('button', { name: word.total }))
    await page.locator('.total-lines').getByRole('button', { name: word.fee }).waitFor()
    await pressByKey(page.getByRole('button', { name: word.whyNot }))
    await page.getByText(word.reason).waitFor()
    expect(await axe()).toEqual([])
    await picture(`price-steps-${language}-${theme}`)
    await tabTo(page.locator('.step-details').getByRole('link', { name: word.row }))
    await page.keyboard.press('Enter')
    await expectFocus(page.getByRole('rowheader', { name: 'residential-chongming' }))
    expect(await axe()).toEqual([])
    expect(faults).toEqual([])
  })
})
