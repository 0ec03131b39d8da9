import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { text } from '../../engine/values/localized-text.js'
import { nextActive, paletteItems } from '../../studio/app/palette-view.js'
import { type KeyPress, opensPalette } from '../../studio/coordinates/shortcuts.js'
import { fit, pinyinInitials } from '../../studio/parts/search.js'

const press: KeyPress = {
  key: 'k',
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 75,
}
const screens = { catalog: text('产品目录', 'Catalog'), rules: text('规则', 'Rules'), simulate: text('办理模拟', 'Simulator') }

describe('the palette', () => {
  test('opens with Ctrl+K or ⌘+K and nothing else', () => {
    expect(opensPalette(press)).toBe(true)
    expect(opensPalette({ ...press, ctrlKey: false, metaKey: true, key: 'K' })).toBe(true)
    expect(opensPalette({ ...press, shiftKey: true })).toBe(false)
    expect(opensPalette({ ...press, ctrlKey: false })).toBe(false)
  })

  test('never opens while an input method composes', () => {
    expect(opensPalette({ ...press, isComposing: true })).toBe(false)
    expect(opensPalette({ ...press, keyCode: 229 })).toBe(false)
  })

  test('lists screens and offerings before anything is typed', () => {
    const items = paletteItems(catalogDraft(exampleCatalog()), screens, '')
    expect(items.map(({ path }) => path)).toEqual(['/catalog', '/rules', '/simulate', '/offers/line'])
  })

  test('finds other documents by what is typed, offerings first', () => {
    const items = paletteItems(catalogDraft(exampleCatalog()), screens, 'line')
    expect(items[0]!.path).toBe('/offers/line')
    expect(items.map(({ path }) => path)).toContain('/documents/serviceSpecification/line-service')
  })

  test('moves through its results as through a ring', () => {
    expect(nextActive(2, 3, 'ArrowDown')).toBe(0)
    expect(nextActive(0, 3, 'ArrowUp')).toBe(2)
    expect(nextActive(0, 0, 'ArrowDown')).toBe(0)
    expect(nextActive(1, 3, 'x')).toBe(1)
  })
})

describe('searching', () => {
  const family = { id: 'enjoy-family', name: text('乐享家融合套餐', 'Enjoy Family') }

  test('finds an offering by id, by its name in either language, and by pinyin initials', () => {
    for (const typed of ['enjoy-f', 'FAMILY', '融合', 'lxjrh', 'enjoy family', '乐享 family'])
      expect(fit(family, typed), typed).toBeGreaterThan(0)
    for (const typed of ['broadband', 'lxx', 'family 宽带']) expect(fit(family, typed), typed).toBe(0)
  })

  test('puts a beginning before a middle, and the whole before a beginning', () => {
    expect(fit(family, 'enjoy-family')).toBeGreaterThan(fit(family, 'enjoy'))
    expect(fit(family, 'enjoy')).toBeGreaterThan(fit(family, 'family'))
  })

  test('takes the first letter of each character', () => {
    expect(pinyinInitials('天翼全国不限量99元')).toBe('tyqgbxl99y')
    expect(pinyinInitials('啊爸擦大额发噶哈及卡拉妈那哦怕其然三他哇西呀咋')).toBe('abcdefghjklmnopqrstwxyz')
  })
})
