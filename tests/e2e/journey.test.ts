import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../schema/package-root.js'
import { arrowTo, expectFocus, pressByKey, tabTo, writeByKey } from './keyboard.js'
import { type StudioPage, studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

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
    skip: '跳到工作区',
    documents: /文档列表/,
    open: '打开销售品',
    simulate: '办理模拟',
    verdict: '资格',
    facts: { segments: '客户群', numbers: '名下号码数', place: '地域', speed: '地址可达下行速率', access: '接入方式' },
    draft: '本地草稿',
    conflict: '以下内容不能同时成立',
    copyRequest: '复制 GraphQL 请求',
    requestWithheld: '用到了本地草稿',
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
    skip: 'Skip to the work area',
    documents: /^Documents/,
    open: 'Open offering',
    simulate: 'Simulator',
    verdict: 'Verdict',
    facts: {
      segments: 'Market segments',
      numbers: 'Numbers held',
      place: 'Place',
      speed: 'Speed the address can carry',
      access: 'Access technology',
    },
    draft: 'Local draft.',
    conflict: 'These cannot hold together',
    copyRequest: 'Copy GraphQL request',
    requestWithheld: 'A local draft takes part',
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
    await page.getByRole('button', { name: word.open }).click()
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
    const text = await written(page)
    await write(page, text.replace('"category"', '"categroy"'))
    await page.getByText(word.unknownField).first().waitFor()
    await page.waitForTimeout(500)
    expect(await written(page)).toContain('"categroy"')
    await picture(`json-${language}`)
    await page.reload()
    await page.locator('.monaco-editor .view-line').first().waitFor()
    await page.getByText(word.unknownField).first().waitFor()
    expect(await written(page)).toContain('"categroy"')
    await write(page, text)
    await expect.poll(() => page.getByText(word.unknownField).count()).toBe(0)
    await page.getByRole('main').getByRole('button', { name: word.simulate }).click()
    await page.getByRole('button', { name: new RegExp(word.tier) }).waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).searchParams.get('offering')).toBe('/simulateenjoy-family')
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
    const { page, faults } = await studio.page({ language })
    const main = page.getByRole('main')
    await page.goto(at('/catalog?at=2026-12-01T00:00:00Z'))
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Tab')
    await expectFocus(page.getByRole('link', { name: word.skip }))
    await page.keyboard.press('Enter')
    await expectFocus(main)
    await tabTo(main.getByRole('textbox', { name: word.field }))
    await page.keyboard.type(word.search)
    await main
      .getByRole('option', { name: new RegExp(word.bundle) })
      .first()
      .waitFor()
    await tabTo(main.getByRole('listbox', { name: word.documents }))
    await arrowTo('ArrowDown', main.getByRole('option', { name: new RegExp(`^${word.bundle} enjoy-family`) }))
    await page.keyboard.press('Enter')
    await main.getByRole('heading', { level: 1, name: word.bundle }).waitFor()
    await tabTo(main.getByRole('treeitem'))
    await arrowTo('ArrowDown', main.getByRole('treeitem', { name: new RegExp(word.tier) }))
    await pressByKey(main.getByRole('button', { name: word.simulate }))
    await main.getByRole('button', { name: new RegExp(word.tier) }).waitFor()
    await writeByKey(main.getByRole('combobox', { name: word.facts.segments, exact: true }), 'home')
    await writeByKey(main.getByRole('textbox', { name: word.facts.numbers }), '0')
    await writeByKey(main.getByRole('combobox', { name: word.facts.place, exact: true }), 'shanghai-urban')
    await writeByKey(main.getByRole('textbox', { name: word.facts.speed }), '1000')
    await writeByKey(main.getByRole('combobox', { name: word.facts.access }), 'fibre')
    for (const option of [word.monthlyPay, word.tier, word.line]) await pressByKey(main.getByRole('button', { name: new RegExp(option) }))
    await main.getByText(word.qualified).first().waitFor()
    await tabTo(main.getByRole('tab', { name: word.verdict }))
    await arrowTo('ArrowRight', main.getByRole('tab', { name: word.price }))
    await page.keyboard.press('Enter')
    await main.getByRole('tabpanel', { name: word.price }).getByText('204.00').first().waitFor()
    await arrowTo('ArrowRight', main.getByRole('tab', { name: word.provisioning }))
    await page.keyboard.press('Enter')
    await main.locator('.react-flow__node').first().waitFor()
    expect(faults).toEqual([])
  })

  test('goes anywhere with the palette, which gives way to Escape', async () => {
    const { page } = await studio.page({ language })
    await page.goto(at('/simulate'))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.type('mobile')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.type('enjoy-family')
    await page.getByRole('option', { name: 'enjoy-family' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: word.bundle }).waitFor()
  })

  test.each(['light', 'dark'] as const)('meets nothing that axe objects to, in the %s theme', async (theme) => {
    const opened = await studio.page({ language, theme })
    const { page, axe } = opened
    for (const { address, shows } of screens) expect(await findingsOn(opened, at(address), shows), `${address} ${theme}`).toEqual([])
    await page.getByText(word.conflict).waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open]').getByRole('option').first().waitFor()
    expect(await axe(), `palette ${theme}`).toEqual([])
    await page.keyboard.press('Escape')
    await page.goto(at('/offers/enjoy-family?tab=json'))
    await page.locator('.monaco-editor .view-line').first().waitFor()
    await write(page, (await written(page)).replace(words['zh-CN'].bundle, `${words['zh-CN'].bundle} 2`))
    await page.locator('.draft-bar').getByText(word.draft).waitFor()
    expect(await axe(), `draft ${theme}`).toEqual([])
    expect(await findingsOn(opened, at(chosen), '.result-summary'), `simulator with a draft ${theme}`).toEqual([])
    const copy = page.getByRole('button', { name: word.copyRequest, description: new RegExp(word.requestWithheld) })
    await expect.poll(() => copy.getAttribute('aria-disabled')).toBe('true')
  })
})

const chosen = `/simulate?${family}&c./@payment=monthly&c./mobile/ef199=1&c./fixed-line/line=1`

/** What axe looks at, and what must be on the screen by then. The conflict comes last: the test reads it. */
const screens = [
  { address: '/catalog', shows: '[role=option]' },
  { address: '/catalog?selected=productOffering/enjoy-family', shows: '.catalog-detail' },
  { address: '/offers/enjoy-family', shows: '[role=treeitem]' },
  { address: '/offers/enjoy-family?tab=json', shows: '.monaco-editor .view-line' },
  { address: '/rules?selected=condition/online-age', shows: '.builder' },
  { address: `/simulate?view=all&${family}`, shows: '.offering-row' },
  { address: '/simulate', shows: '.example' },
  { address: `/simulate?${family}`, shows: '.result-summary' },
  { address: `${chosen}&show=price`, shows: '.bar' },
  { address: `${chosen}&show=provisioning`, shows: '.react-flow__node' },
  { address: `/simulate?${family}&c./mobile/ef199=1&c./mobile/ef299=1`, shows: '.conflict' },
]

interface EditorWindow {
  readonly repertoireEditor: { getValue(): string; setValue(text: string): void }
}

/** What stands in the JSON editor. */
function written(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as EditorWindow).repertoireEditor.getValue())
}

function write(page: Page, text: string): Promise<void> {
  return page.evaluate((value) => (globalThis as unknown as EditorWindow).repertoireEditor.setValue(value), text)
}

async function findingsOn({ page, axe }: StudioPage, address: string, shows: string): Promise<readonly string[]> {
  await page.goto(address)
  await page.locator(`main ${shows}`).first().waitFor()
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
