import { describe, expect, test } from 'vitest'
import type { Configuration } from '../../engine/configure/configuration.js'
import type { BundleRule } from '../../engine/model/offering.js'
import type { Choice } from '../../engine/model/request.js'
import type { JsonValue } from '../../engine/values/json.js'
import { choiceChanges, readSimulatorInput } from '../../studio/coordinates/simulator-input.js'
import { engineSession } from '../../studio/engine-worker/engine-session.js'
import { rulesAbout, ruleWords } from '../../studio/features/offer/rule-view.js'
import { bundleTree, piecesPhrase } from '../../studio/parts/bundle-tree.js'
import { characteristicRows } from '../../studio/parts/characteristic-view.js'
import { isOnStep } from '../../studio/parts/configurator/characteristic-choices.js'
import { chooseQuantity, pressElement, pressMember } from '../../studio/parts/configurator/choose.js'
import { configuratorView } from '../../studio/parts/configurator/configurator-view.js'
import { choiceText, reasonLines } from '../../studio/parts/configurator/explanation-view.js'
import { isKept, toggleKept } from '../../studio/parts/configurator/keep.js'
import { isLarge, shownMembers } from '../../studio/parts/configurator/large-group.js'
import { adviceSteps, repairSteps } from '../../studio/parts/configurator/repair-view.js'
import { withIncluded } from '../../studio/parts/configurator/set-choices.js'
import { documents, home, homeDocuments } from './home.js'

const ask = engineSession()
const loaded = ask({ kind: 'load', documents: homeDocuments as unknown as readonly JsonValue[], drafts: [] })
const nodes = bundleTree(documents, 'home')

function configure(choices: readonly Choice[]): Configuration {
  const { answer } = ask({ kind: 'configure', request: { offering: 'home', facts: {}, at: '2026-06-01T00:00:00+08:00', choices } })!
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer))
  return answer
}

const view = (choices: readonly Choice[]) => configuratorView(documents, configure(choices), choices, 'en')
const audio = (value: string, included: boolean): Choice => ({ path: '/', characteristic: 'audio', value, included })
const pack = (number: string): Choice => ({ path: `/packs/pack-${number}`, quantity: 1 })
const rooms = (value: number): Choice => ({ path: '/', characteristic: 'rooms', value })

test('the bundle of these tests is sound', () => expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]))

describe('a set', () => {
  const states = (choices: readonly Choice[]) => {
    const [set] = view(choices).characteristics
    if (set?.kind !== 'set') throw new Error('the first characteristic is a set')
    return Object.fromEntries(set.options.map(({ value, state }) => [value, state]))
  }
  const press = (choices: readonly Choice[], value: string) => pressElement(choices, '/', 'audio', value, states(choices)[value]!)

  test('shows what a default puts in, and what may be put in besides', () =>
    expect(states([])).toEqual({ mandarin: 'filled', cantonese: 'free', english: 'free' }))

  test('is filled by pressing, one value after another, until it is full', () => {
    const two = press(press([], 'cantonese'), 'english')
    expect(two).toEqual([audio('cantonese', true), audio('english', true)])
    expect(states(two)).toEqual({ mandarin: 'impossible', cantonese: 'chosen', english: 'chosen' })
  })

  test('gives back a value that is pressed again, and keeps out what a default would put in', () => {
    expect(press([audio('english', true)], 'english')).toEqual([])
    const without = press([], 'mandarin')
    expect(without).toEqual([audio('mandarin', false)])
    expect(states(without)['mandarin']).toBe('instead')
    expect(press(without, 'mandarin')).toEqual([audio('mandarin', true)])
  })

  test('names its values in words, in and out', () => {
    expect(choiceText(documents, nodes, audio('english', true), 'en')).toBe('Audio = English')
    expect(choiceText(documents, nodes, audio('english', false), 'zh-CN')).toBe('伴音不含英语')
  })

  test('stands in the address value by value, and scenarios that leave "included" out are understood', () => {
    const choices = [audio('english', true), audio('mandarin', false), rooms(4)]
    const changes = choiceChanges([], choices) as Record<string, string>
    expect(Object.keys(changes)).toHaveLength(3)
    expect(readSimulatorInput(new URLSearchParams(changes)).choices).toEqual(choices)
    expect(withIncluded(documents, nodes, [{ path: '/', characteristic: 'audio', value: 'english' }, rooms(4)])).toEqual([
      audio('english', true),
      rooms(4),
    ])
  })
})

describe('a number with steps', () => {
  const number = (choices: readonly Choice[]) => {
    const found = view(choices).characteristics[1]
    if (found?.kind !== 'number') throw new Error('the second characteristic is a number')
    return found.number
  }

  test('shows its ends, its step, and the ranges it can be in, with neighbours that nothing tells apart as one', () => {
    const { minimum, maximum, step, unit, value, ranges } = number([])
    expect([minimum, maximum, step, unit, value]).toEqual([0, 20, 2, 'rooms', 0])
    expect(ranges.map(({ label, state }) => [label, state])).toEqual([
      ['0', 'filled'],
      ['2 – 10', 'free'],
      ['12 – 20', 'impossible'],
    ])
  })

  test('takes only what lies on a step, also between decimals', () => {
    const halves = { minimum: 0.1, maximum: 0.9, step: 0.1, unit: null, value: null, ranges: [] }
    expect([0.1, 0.3, 0.7, 0.9].map((value) => isOnStep(halves, value))).toEqual([true, true, true, true])
    expect([0, 0.15, 1].map((value) => isOnStep(halves, value))).toEqual([false, false, false])
    expect([4, 5, 22].map((value) => isOnStep(number([]), value))).toEqual([true, false, false])
  })

  test('says why a range is out of reach', () => {
    const blocked = number([{ path: '/cards/card', quantity: 6 }]).ranges.find(({ state }) => state === 'impossible')!
    expect(blocked.label).toBe('6 – 10')
    expect(reasonLines(documents, nodes, blocked.because!, 'en').map(({ said }) => Object.values(said.values ?? {})[0])).toContain(
      'Card × 6',
    )
  })

  test('drives the quantity of a member, which says so', () => {
    const point = view([rooms(4)]).groups[1]!.members[0]!
    expect([point.quantity, point.state]).toEqual([4, 'forced'])
    expect(point.quantityFrom).toEqual({ name: home.name, what: { 'zh-CN': '房间数', en: 'Rooms' } })
  })

  test('is also how a quantity is chosen that has too many values to list', () => {
    const card = view([]).groups[2]!.members[0]!
    expect(card.quantities).toEqual([])
    expect(card.number).toMatchObject({ minimum: 0, maximum: 30, step: 1, value: null })
  })
})

describe('a group of fifty', () => {
  test('shows its first members, those that are taken, and how many more there are', () => {
    const group = view([pack('50')]).groups[0]!
    expect(isLarge(group)).toBe(true)
    const { members, more } = shownMembers(group, '', false)
    expect(members.at(-1)!.id).toBe('pack-50')
    expect(members.length + more).toBe(50)
    expect(shownMembers(group, '', true)).toEqual({ members: group.members, more: 0 })
  })

  test('is searched by id or name', () => {
    const group = view([]).groups[0]!
    expect(shownMembers(group, 'pack-4', false).members.map(({ id }) => id)).toEqual(group.members.slice(39, 49).map(({ id }) => id))
    expect(shownMembers(group, 'nothing of the kind', false)).toEqual({ members: [], more: 0 })
  })
})

describe('ways out and ways on', () => {
  test('each way out of a conflict leads out of it', () => {
    const choices = [pack('01'), pack('02'), rooms(4)]
    const { conflict } = configure(choices)
    const steps = repairSteps(documents, nodes, choices, conflict!.repairs, 'en')
    expect(steps.length).toBeGreaterThanOrEqual(2)
    for (const step of steps) {
      expect(configure(step.choices).state).not.toBe('conflict')
      expect(step.choices).toContainEqual(rooms(4))
    }
  })

  test('a choice can be changed instead of being taken back', () => {
    const choices = [rooms(8), { path: '/cards/card', quantity: 3 }]
    const change = [{ choice: rooms(8), to: rooms(6) }]
    const [drop, changed, ...more] = repairSteps(documents, nodes, choices, [{ drop: [rooms(8)], change }], 'en')
    expect(more).toEqual([])
    expect(drop).toEqual({ said: { key: 'configure.drop', values: { what: 'Rooms = 8 rooms' } }, choices: [choices[1]] })
    expect(changed).toEqual({
      said: { key: 'configure.change', values: { what: 'Rooms = 8 rooms to 6 rooms' } },
      choices: [choices[1], rooms(6)],
    })
  })

  test('what has nothing to change to is taken back beside what is changed', () => {
    const choices = [rooms(8), pack('01'), audio('english', true)]
    const change = [{ choice: rooms(8), to: rooms(6) }]
    const [drop, changed] = repairSteps(documents, nodes, choices, [{ drop: [rooms(8), pack('01')], change }], 'en')
    expect([drop!.choices, changed!.choices]).toEqual([[choices[2]], [choices[2], rooms(6)]])
    expect(changed!.said).toEqual({
      key: 'configure.changeAndDrop',
      values: { what: 'Rooms = 8 rooms to 6 rooms', dropped: 'Pack' },
    })
  })

  test('what is kept is given up last, however many others go instead, until it is kept no more', () => {
    const choices = [pack('01'), pack('02'), rooms(4)]
    const firstDropped = (some: readonly Choice[]) => configure(some).conflict!.repairs[0]!.drop.map(({ path }) => path)
    for (const one of choices.slice(0, 2)) {
      const kept = toggleKept(choices, one)
      expect(kept.map(isKept)).toEqual(choices.map((choice) => choice === one))
      expect(firstDropped(kept)).not.toContain(one.path)
      expect(toggleKept(kept, kept[choices.indexOf(one)]!)).toEqual(choices)
    }
  })

  test('what is kept stands in the address, and stays so when its number is changed, though not once it is taken back', () => {
    const kept = toggleKept([{ path: '/cards/card', quantity: 3 }, rooms(4)], { path: '/cards/card', quantity: 3 })
    const written = choiceChanges([], kept)
    expect(readSimulatorInput(new URLSearchParams(written as Record<string, string>)).choices).toEqual(kept)
    expect(choiceChanges(kept, [rooms(4)])).toMatchObject({ 'c./cards/card': null, 'w./cards/card': null })
    const group = view(kept).groups[2]!
    const [card] = chooseQuantity(kept, group, group.members[0]!, 5).filter(({ path }) => path === '/cards/card')
    expect([card, isKept(card!)]).toMatchObject([{ quantity: 5 }, true])
    expect(pressMember(kept, group, group.members[0]!)).toEqual([rooms(4)])
  })

  test('advice is taken by pressing it, and then is advice no more', () => {
    const choices = [pack('03')]
    const [step] = adviceSteps(documents, nodes, choices, configure(choices).advice, 'en')
    expect(step!.rule.en).toBe('With the third pack, an English soundtrack is recommended.')
    expect(step!.choices).toEqual([pack('03'), audio('english', true)])
    expect(configure(step!.choices).advice).toEqual([])
  })
})

describe('the documents in words', () => {
  const rules = home.content.rules as unknown as readonly BundleRule[]

  test('tell sums and recommendations, and find them by what they speak of', () => {
    const [sum, , advice] = rules.map((rule) => ruleWords(documents, nodes, rule, 'en'))
    expect(sum).toMatchObject({
      frame: { key: 'rule.always' },
      demands: [{ key: 'rule.totalAtMost', values: { sum: 'Card + Point', maximum: 10 } }],
    })
    expect(advice).toMatchObject({ frame: { key: 'rule.recommends' }, demands: [{ key: 'rule.contains', values: { value: 'English' } }] })
    expect(rulesAbout(rules, '/cards/card').map(({ id }) => id)).toEqual(['few-cards'])
  })

  test.each([
    [{ minimum: 2 }, 'rule.totalAtLeast'],
    [{ minimum: 2, maximum: 2 }, 'rule.totalExactly'],
    [{ minimum: 2, maximum: 7 }, 'rule.totalBetween'],
  ])('tell a sum with the bounds %j', (bounds, key) => {
    const rule = { id: 'sum', name: home.name, kind: 'total', of: [{ path: '/cards/card', each: 2 }], ...bounds } as BundleRule
    expect(ruleWords(documents, nodes, rule, 'zh-CN').demands).toMatchObject([{ key, values: { sum: '2 × 副卡' } }])
  })

  test('tell sets and steps', () => {
    const offering = documents.find('productOffering', 'home')!
    expect(characteristicRows(documents, offering, 'en')).toMatchObject([
      { id: 'audio', values: ['Mandarin', 'Cantonese', 'English'], together: { minimum: 1, maximum: 2 }, step: null, fillsIn: 'Mandarin' },
      { id: 'rooms', values: ['0 … 20 rooms'], together: null, step: 2, fillsIn: 'lowest' },
    ])
  })

  test('tell how many pieces a group makes, and what a quantity comes from', () => {
    const at = (path: string) => nodes.find((node) => node.path === path)!
    expect(piecesPhrase(at('/packs').pieces!)).toEqual({ key: 'offer.piecesAtMost', values: { maximum: 3 } })
    expect(at('/wifi/point').quantityFrom).toEqual({ path: '/', characteristic: 'rooms' })
  })
})
