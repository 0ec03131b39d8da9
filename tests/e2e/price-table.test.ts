import { describe, expect, test } from 'vitest'
import { expectFocus, pressByKey, tabTo } from './keyboard.js'
import { looks, studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

const words = {
  'zh-CN': {
    draft: '本地草稿',
    asReleased: '与已发布内容一致',
    missing: '待填',
    fault: '请填写金额，例如 19.90。',
    copy: '复制该行',
    overlaps: /可能同时成立/,
    witness: /例如：/,
    toRow: /查看 .+ 行/,
    marked: /行有问题：下一行/,
    undo: '撤销',
    copyTable: '复制整表',
    pasted: /已修改 1 行。 已新增 1 行。/,
    refused: '粘贴的内容未写入：',
    find: '查找：按回车',
    shape: '列与命中规则',
    columns: '各列',
    apply: '应用',
  },
  en: {
    draft: 'Local draft.',
    asReleased: 'As released',
    missing: 'missing',
    fault: 'Write an amount, such as 19.90.',
    copy: 'Duplicate row',
    overlaps: /can hold together/,
    witness: /For example:/,
    toRow: /^Show row /,
    marked: /rows with findings: next/,
    undo: 'Undo',
    copyTable: 'Copy table',
    pasted: /1 row changed. 1 row added./,
    refused: 'Nothing was pasted:',
    find: 'Find in rows: Enter',
    shape: 'Columns and policy',
    columns: 'Columns',
    apply: 'Apply',
  },
} as const

describe.each(looks)('a price table in %s, %s', (language, theme) => {
  const word = words[language]

  test('is changed in place by keyboard: an amount, a copied row that overlaps, and back', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme })
    const main = page.getByRole('main')
    await page.goto(`${studio.address}/documents/priceTable/fixed-line-rentals?at=2026-12-01T00:00:00Z&lang=${language}`)
    const first = main.getByRole('rowheader').first()
    await first.waitFor()
    const id = (await first.textContent())!
    const amount = main.locator('.grid-row:not(.grid-head)').first().locator('.grid-cell').nth(-2)
    const before = (await amount.textContent())!
    await tabTo(first)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('20.5,')
    await page.keyboard.press('Enter')
    await main.getByRole('alert').getByText(word.fault).waitFor()
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await expect.poll(() => amount.textContent()).toBe('20.5')
    await main.locator('.draft-bar').getByText(word.draft).waitFor()

    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+Alt+ArrowDown')
    await main.getByRole('rowheader', { name: `${id}-2` }).waitFor()
    await main.getByText(word.overlaps).first().waitFor()
    await main.getByText(word.witness).first().waitFor()
    expect(await axe()).toEqual([])
    await picture(`price-table-${language}-${theme}`)
    await pressByKey(main.getByRole('button', { name: word.toRow }).first())
    await expectFocus(main.getByRole('rowheader', { name: new RegExp(`${id}$`) }))
    await page.keyboard.press('Control+z')
    await expect.poll(() => main.getByRole('rowheader', { name: `${id}-2` }).count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => amount.textContent()).toBe(before)
    await main.getByText(word.asReleased).waitFor()
    expect(faults).toEqual([])
  })

  test('goes out into a spreadsheet and comes back, whole or not at all; its columns and its policy change in one step', async () => {
    const { page, faults, axe, picture } = await studio.page({ language, theme })
    const main = page.getByRole('main')
    await page.goto(`${studio.address}/documents/priceTable/fixed-line-rentals?at=2026-12-01T00:00:00Z&lang=${language}`)
    const first = main.getByRole('rowheader').first()
    await first.waitFor()
    await main.getByRole('button', { name: word.copyTable }).click()
    const copied = await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\t/)
      .then(() => page.evaluate(() => navigator.clipboard.readText()))
    const [titles, one] = copied.split('\n')
    const cells = one!.split('\t')
    const line = (rowId: string, amount: string) => [rowId, ...cells.slice(1, -2), amount, cells.at(-1)].join('\t')
    const paste = (text: string) =>
      page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text).then(() => page.keyboard.press('Control+v'))
    await first.click()
    await paste([titles, line(cells[0]!, '99.00'), line('from-spreadsheet', 'much')].join('\n'))
    await main.getByText(word.refused).waitFor()
    expect(await main.locator('.draft-bar').getByText(word.draft).count()).toBe(0)
    await picture(`price-table-refused-${language}-${theme}`)
    await paste([titles, line(cells[0]!, '99.00'), line('from-spreadsheet', '98.00')].join('\n'))
    await main.getByText(word.pasted).waitFor()
    await main.getByRole('gridcell', { name: '99.00', exact: true }).waitFor()
    const find = main.getByRole('textbox', { name: word.find })
    await tabTo(find)
    await page.keyboard.type('from-spread')
    await page.keyboard.press('Enter')
    await expectFocus(main.getByRole('rowheader', { name: 'from-spreadsheet' }))

    await main.getByRole('button', { name: word.shape }).click()
    const dialog = page.getByRole('dialog', { name: word.shape })
    const columns = dialog.getByRole('list', { name: word.columns }).getByRole('listitem')
    const count = await columns.count()
    expect(await axe()).toEqual([])
    await picture(`price-table-shape-${language}-${theme}`)
    await columns.first().getByRole('button').last().click()
    await expect.poll(() => columns.count()).toBe(count - 1)
    await dialog.getByRole('button', { name: word.apply }).click()
    await main.getByText(word.overlaps).first().waitFor()
    await main.getByRole('button', { name: word.undo }).click()
    await main.getByRole('button', { name: word.undo }).click()
    await main.getByText(word.asReleased).waitFor()
    expect(faults).toEqual([])
  })
})
