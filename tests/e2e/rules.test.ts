import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectFocus, pressByKey, tabTo, writeByKey } from './keyboard.js'
import { studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

const words = {
  'zh-CN': {
    list: /规则列表/,
    rule: /名下号码不足五个/,
    sentence: '“名下号码数”须小于 5。',
    changed: '“名下号码数”须小于 6。',
    value: '取值',
    add: '添加比较',
    fact: '事实',
    unfinished: '有 1 处未填完，尚未写入草稿。',
    draft: '本地草稿',
    undo: '撤销',
    newRule: '新建规则',
    eligibility: '办理条件',
    offering: '销售品',
    write: '编写规则',
    none: /未设办理条件/,
    takeAway: '取消办理条件',
    addMissing: '补上这一行',
    missing: '待填',
    shape: '列与结果',
    columns: '各列',
    otherwise: '都不命中时',
    otherwiseSays: '没有任何一行命中时，结果为成年。',
    apply: '应用',
    template: /渠道的最低年龄/,
    parameters: '修改参数',
    addParameter: '添加参数：选择取值相同的事实',
    held: '名下号码数',
    removeAge: '删除年龄',
    whyNot: '为何不能办理',
    try: /试一试/,
    qualified: '可以办理',
    all: '全部销售品',
  },
  en: {
    list: /^Rules;/,
    rule: /Fewer than five numbers held/,
    sentence: '"Numbers held" must be less than 5.',
    changed: '"Numbers held" must be less than 6.',
    value: 'Value',
    add: 'Add comparison',
    fact: 'Fact',
    unfinished: '1 part is unfinished and not yet in the draft.',
    draft: 'Local draft.',
    undo: 'Undo',
    newRule: 'New rule',
    eligibility: 'Eligibility',
    offering: 'Offering',
    write: 'Write the rule',
    none: /no eligibility of its own/,
    takeAway: 'Take the eligibility away',
    addMissing: 'Add the missing row',
    missing: 'missing',
    shape: 'Columns and outcome',
    columns: 'Columns',
    otherwise: 'Where no row holds',
    otherwiseSays: 'Where no row holds: Adult.',
    apply: 'Apply',
    template: /Minimum age on a channel/,
    parameters: 'Change parameters',
    addParameter: 'Add a parameter: choose the fact whose values it takes',
    held: 'Numbers held',
    removeAge: 'Remove Age',
    whyNot: 'Why not',
    try: /^Try it/,
    qualified: 'Qualified',
    all: 'All offerings',
  },
} as const

/** Lists of choices are gone from the screen, which takes them a moment. */
async function listsClosed(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.ant-select-dropdown:visible').count()).toBe(0)
}

/** A family that holds too many numbers. */
const refused =
  'offering=enjoy-family&at=2026-12-01T00:00:00Z&f.place.id=shanghai-urban&f.customer.marketSegment=["home"]&f.customer.numbersHeld=7&f.site.maxDownlinkMbps=1000&f.site.accessTechnology=fibre'

const group = (value: string, chinese: string, english: string) => ({ value, name: { 'zh-CN': chinese, en: english } })

/** A table that nobody has released yet, as this browser keeps drafts. */
const tableDraft = JSON.stringify([
  {
    of: { kind: 'decisionTable', id: 'ages' },
    base: '',
    text: JSON.stringify({
      kind: 'decisionTable',
      id: 'ages',
      name: { 'zh-CN': '年龄层', en: 'Age groups' },
      dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
      hitPolicy: { kind: 'unique' },
      outcome: { kind: 'choice', values: [group('young', '青年', 'Young'), group('old', '成年', 'Adult')] },
      rows: [
        { id: 'young', when: { age: { lessThan: 18 } }, outcome: 'young' },
        { id: 'old', when: { age: { greaterThanInclusive: 18 } }, outcome: 'old' },
      ],
    }),
  },
])

describe.each(['zh-CN', 'en'] as const)('a product manager who works on rules in %s', (language) => {
  const word = words[language]
  const at = (path: string) => `${studio.address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`

  test('finds a rule by keyboard, changes it, reads its sentence, and takes the change back; gives an offering an eligibility', async () => {
    const { page, faults, picture, axe } = await studio.page({ language })
    const main = page.getByRole('main')
    await page.goto(at('/rules?at=2026-12-01T00:00:00Z&kind=condition'))
    await main.getByRole('option').first().waitFor()
    await tabTo(main.getByRole('listbox', { name: word.list }))
    await page.keyboard.press('ArrowDown')
    await main.getByRole('option', { name: word.rule }).click()
    await main.getByText(word.sentence).first().waitFor()
    const value = main.getByRole('textbox', { name: word.value })
    await tabTo(value)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('x')
    await main.getByText(word.unfinished).waitFor()
    await main.getByText(word.sentence).first().waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('6')
    await main.getByText(word.changed).first().waitFor()
    await main.locator('.draft-bar').getByText(word.draft).waitFor()
    await pressByKey(main.getByRole('button', { name: word.add }))
    await expectFocus(main.getByRole('combobox', { name: word.fact, exact: true }).last())
    await page.keyboard.press('Escape')
    await main.getByText(word.unfinished).waitFor()
    await page.keyboard.press('Alt+Delete')
    await expect.poll(() => main.getByText(word.unfinished).count()).toBe(0)
    expect(await axe()).toEqual([])
    await picture(`rules-${language}`)
    await main.getByRole('button', { name: word.undo }).click()
    await main.getByText(word.changed).first().waitFor()
    await main.getByRole('button', { name: word.undo }).click()
    await main.getByText(word.sentence).first().waitFor()

    await main.getByRole('button', { name: word.newRule }).click()
    const dialog = page.getByRole('dialog', { name: word.newRule })
    await dialog.getByText(word.eligibility, { exact: true }).click()
    await writeByKey(dialog.getByRole('combobox', { name: word.offering }), 'fixed-line-relocation')
    await pressByKey(dialog.getByRole('button', { name: word.write }))
    await main.getByText(word.none).waitFor()
    await pressByKey(main.getByRole('button', { name: word.add }))
    await expectFocus(main.getByRole('combobox', { name: word.fact, exact: true }))
    await page.keyboard.type('customer.numbersHeld')
    await page.keyboard.press('Enter')
    await tabTo(main.getByRole('textbox', { name: word.value }))
    await page.keyboard.type('3')
    await main.locator('.draft-bar').getByText(word.draft).waitFor()
    await listsClosed(page)
    expect(await axe()).toEqual([])
    await picture(`eligibility-${language}`)
    await pressByKey(main.getByRole('button', { name: word.takeAway }))
    await main.getByText(word.none).waitFor()
    await expectFocus(main.getByRole('button', { name: word.add }))
    await expect.poll(() => main.locator('.draft-bar').getByText(word.draft).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('edits a decision table in place by keyboard, adds the missing row, a column, and a parameter to a template', async () => {
    const { page, faults, picture, axe } = await studio.page({ language })
    const main = page.getByRole('main')
    await page.addInitScript((drafts) => {
      if (localStorage.getItem('repertoire.drafts') === null) localStorage.setItem('repertoire.drafts', drafts)
    }, tableDraft)
    await page.goto(at('/rules?selected=decisionTable/ages&at=2026-12-01T00:00:00Z'))
    const cell = (text: string) => main.getByRole('gridcell', { name: text, exact: true })
    await cell('< 18').waitFor()
    await tabTo(main.getByRole('rowheader', { name: 'young' }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expectFocus(cell('≥ 18'))
    await page.keyboard.type('[18, 6')
    await page.keyboard.press('Enter')
    await main.getByRole('alert').getByText('[18, 65)').waitFor()
    await page.keyboard.type('0)')
    await page.keyboard.press('Enter')
    await cell('[18, 60)').waitFor()
    await main.getByRole('button', { name: word.addMissing }).first().click()
    await cell('60').waitFor()
    expect(await axe()).toEqual([])
    await picture(`table-${language}`)
    await expectFocus(main.getByRole('gridcell', { name: word.missing }))
    await page.keyboard.type('old')
    await page.keyboard.press('Enter')
    await expect.poll(() => main.getByRole('gridcell', { name: word.missing }).count()).toBe(0)
    await page.keyboard.press('Control+Delete')
    await expect.poll(() => main.getByRole('rowheader').count()).toBe(2)

    const shape = main.getByRole('button', { name: word.shape })
    const dialog = page.getByRole('dialog', { name: word.shape })
    await shape.click()
    await writeByKey(dialog.getByRole('combobox', { name: word.columns }), 'place.id')
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(4)
    await expectFocus(dialog.getByRole('combobox', { name: word.columns }))
    await writeByKey(dialog.getByRole('combobox', { name: word.otherwise }), 'old')
    await tabTo(dialog.getByRole('button', { name: word.apply }))
    await listsClosed(page)
    expect(await axe()).toEqual([])
    await picture(`table-shape-${language}`)
    await page.keyboard.press('Enter')
    await main.getByText(word.otherwiseSays).waitFor()
    await expect.poll(() => main.getByRole('columnheader').count()).toBe(4)
    await expectFocus(shape)
    await page.keyboard.press('Enter')
    await pressByKey(dialog.getByRole('button', { name: word.removeAge }))
    await pressByKey(dialog.getByRole('button', { name: word.apply }))
    await expect.poll(() => cell('[18, 60)').count()).toBe(0)
    await main.getByRole('button', { name: word.undo }).click()
    await cell('[18, 60)').waitFor()

    await main.getByRole('option', { name: word.template }).click()
    await main.getByRole('button', { name: word.parameters }).click()
    const parameters = page.getByRole('dialog', { name: word.parameters })
    await writeByKey(parameters.getByRole('combobox', { name: word.addParameter }), 'customer.numbersHeld')
    await expect.poll(() => parameters.getByRole('listitem').count()).toBe(3)
    await tabTo(parameters.getByRole('button', { name: word.apply }))
    await listsClosed(page)
    expect(await axe()).toEqual([])
    await page.keyboard.press('Enter')
    await main.getByRole('cell', { name: word.held }).waitFor()
    await main.getByRole('button', { name: word.undo }).click()
    await expect.poll(() => main.getByRole('cell', { name: word.held }).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('learns why not and what would make it so, tries it, and sees all offerings at once', async () => {
    const { page, faults, picture, axe } = await studio.page({ language, theme: 'dark' })
    const main = page.getByRole('main')
    await page.goto(at(`/simulate?${refused}`))
    await main.getByRole('heading', { name: word.whyNot }).waitFor()
    expect(await axe()).toEqual([])
    await picture(`why-${language}`)
    await pressByKey(main.getByRole('button', { name: word.try }))
    await main.getByText(word.qualified).first().waitFor()
    await page.goBack()
    await main.getByRole('heading', { name: word.whyNot }).waitFor()
    await main.getByText(word.all, { exact: true }).click()
    await main.locator('.offering-row').first().waitFor()
    expect(await axe()).toEqual([])
    await picture(`all-offerings-${language}`)
    await main.locator('.offering-name').first().click()
    await main.locator('.result-summary').waitFor()
    expect(faults).toEqual([])
  })
})
