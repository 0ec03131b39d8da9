import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../schema/package-root.js'
import { type OpenStudio, openStudio, type StudioPage } from './studio-in-browser.js'

let studio: OpenStudio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio.close())

const words = {
  'zh-CN': {
    field: '名称、编号或拼音首字母',
    search: 'rhtc',
    bundle: '乐享家融合套餐',
    monthlyPay: '按月付',
    tier: '乐享家199元档',
    line: '乐享家固定电话',
    json: 'JSON',
    price: '价格',
    provisioning: '开通',
    qualified: '可以办理',
    unknownField: '这里没有名为“categroy”的字段',
  },
  en: {
    field: 'Name, id or pinyin initials',
    search: 'enjoy fam',
    bundle: 'Enjoy Family',
    monthlyPay: 'Monthly',
    tier: 'Enjoy Family 199',
    line: 'Enjoy Family fixed line',
    json: 'JSON',
    price: 'Price',
    provisioning: 'Provisioning',
    qualified: 'Qualified',
    unknownField: 'There is no field',
  },
} as const

/** A family in urban Shanghai whose address carries a gigabit, as a link carries it. */
const family =
  'offering=enjoy-family&at=2026-12-01T00:00:00Z&f.place.id=shanghai-urban&f.customer.marketSegment=["home"]&f.customer.numbersHeld=0&f.site.maxDownlinkMbps=1000&f.site.accessTechnology=fibre'

describe.each(['zh-CN', 'en'] as const)('a product manager who works in %s', (language) => {
  const word = words[language]
  const at = (path: string) => `${studio.address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`

  test('finds a bundle, reads it, breaks its JSON, is told where, and mends it', async () => {
    const { page, faults, picture } = await studio.page({ language })
    await page.goto(at('/catalog'))
    await page.getByRole('textbox', { name: word.field }).fill(word.search)
    await page
      .getByRole('option', { name: new RegExp(word.bundle) })
      .first()
      .click()
    await picture(`catalog-${language}`)
    await page.goto(at('/offers/enjoy-family'))
    await page.getByRole('treeitem').first().waitFor()
    expect(await page.getByRole('treeitem').count()).toBeGreaterThan(8)
    await page.getByRole('treeitem').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[role=treeitem]:focus').count()).toBe(1)
    await picture(`offer-${language}`)
    await page
      .getByRole('tab', { name: word.json })
      .or(page.getByRole('link', { name: word.json }))
      .first()
      .click()
    await page.locator('.monaco-editor .view-line').first().waitFor()
    const written = () =>
      page.evaluate(() => (globalThis as unknown as { repertoireEditor: { getValue(): string } }).repertoireEditor.getValue())
    const text = await written()
    const write = (broken: string) =>
      page.evaluate(
        (value) => (globalThis as unknown as { repertoireEditor: { setValue(text: string): void } }).repertoireEditor.setValue(value),
        broken,
      )
    await write(text.replace('"category"', '"categroy"'))
    await page.getByText(word.unknownField).first().waitFor()
    await page.waitForTimeout(500)
    expect(await written()).toContain('"categroy"')
    await picture(`json-${language}`)
    await page.reload()
    await page.locator('.monaco-editor .view-line').first().waitFor()
    await page.getByText(word.unknownField).first().waitFor()
    expect(await written()).toContain('"categroy"')
    await write(text)
    await expect.poll(() => page.getByText(word.unknownField).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('simulates a customer: verdict, configuration, 204 a month, and what is to be provisioned', async () => {
    const { page, faults, picture } = await studio.page({ language })
    await page.goto(at(`/simulate?${family}`))
    await page.getByRole('button', { name: new RegExp(word.monthlyPay) }).click()
    await page.getByRole('button', { name: new RegExp(word.tier) }).click()
    await page.getByRole('button', { name: new RegExp(word.line) }).click()
    await page.getByText('204.00').first().waitFor()
    await page.getByText(word.qualified).first().waitFor()
    await page.getByRole('tab', { name: word.price }).click()
    await page.locator('.bar').first().waitFor()
    await picture(`simulator-${language}`)
    await page.getByRole('tab', { name: word.provisioning }).click()
    await page.locator('.react-flow__node').first().waitFor()
    expect(await page.locator('.react-flow__node').count()).toBeGreaterThan(10)
    await picture(`provisioning-${language}`)
    const link = page.url()
    await page.goto(link)
    await page.getByText('204.00').first().waitFor()
    expect(faults).toEqual([])
  })

  test('does the same by keyboard alone', async () => {
    const { page } = await studio.page({ language })
    await page.goto(at(`/simulate?${family}`))
    const choose = async (name: RegExp | string) => {
      await page.getByRole('button', { name }).focus()
      await page.keyboard.press('Enter')
    }
    await choose(new RegExp(word.monthlyPay))
    await choose(new RegExp(word.tier))
    await page.getByText('199.00').first().waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.type('mobile')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)('meets nothing that axe objects to, in the %s theme', async (theme) => {
    const opened = await studio.page({ language, theme })
    for (const screen of screens) expect(await findingsOn(opened, at(screen)), `${screen} ${theme}`).toEqual([])
  })
})

const screens = [
  '/catalog',
  '/catalog?selected=productOffering/enjoy-family',
  '/offers/enjoy-family',
  '/offers/enjoy-family?tab=json',
  '/simulate',
  `/simulate?${family}`,
]

async function findingsOn({ page, axe }: StudioPage, address: string): Promise<readonly string[]> {
  await page.goto(address)
  await page.locator('main').waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
  return axe()
}

test('the studio asks nothing of anybody but its own server, and loads no more of the editor than JSON needs', async () => {
  const { page } = await studio.page({ language: 'en' })
  const [strangers, scripts]: [string[], string[]] = [[], []]
  page.context().on('request', (request) => {
    if (/assets\/.*\.js$/.test(request.url())) scripts.push(request.url())
    if (!request.url().startsWith(studio.address) && !/^(data|blob):/.test(request.url())) strangers.push(request.url())
  })
  await page.goto(`${studio.address}/offers/enjoy-family?tab=json`)
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page.goto(`${studio.address}/simulate?${family}`)
  await page.waitForLoadState('networkidle')
  expect(strangers).toEqual([])
  expect(scripts.some((script) => script.includes('/json.worker-'))).toBe(true)
  expect(scripts.filter((script) => script.includes('/editor.worker-'))).toEqual([])
})

test('what the studio shows is what the server answers', async () => {
  const { page } = await studio.page({ language: 'en' })
  await page.goto(`${studio.address}/simulate?${family}&c./@payment=monthly&c./mobile/ef199=1&c./fixed-line/line=1&lang=en`)
  await page.getByText('204.00').first().waitFor()
  const { facts, choices, at } = JSON.parse(readFileSync(join(packageRoot(), 'docs/examples/quote.json'), 'utf8'))
  const query = `query ($facts: [FactInput!]!, $choices: [ChoiceInput!]!, $at: Instant) { quote(offering: "enjoy-family", facts: $facts, choices: $choices, currency: "CNY", at: $at) { ... on Priced { totals { monthly } } } }`
  const variables = { facts: Object.entries(facts).map(([id, value]) => ({ id, value })), choices, at }
  const response = await fetch(`${studio.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  expect(((await response.json()) as { data: { quote: { totals: { monthly: string } } } }).data.quote.totals.monthly).toBe('204.00')
})
