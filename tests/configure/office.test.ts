import { describe, expect, test } from 'vitest'
import { configureChecks } from '../../engine/configure/checks.js'
import type { Configuration } from '../../engine/configure/configuration.js'
import type { Choice } from '../../engine/model/request.js'
import { draftOf, pick, take } from './home-bundle.js'
import { office, officeBundle } from './office-bundle.js'

const lines = take('/lines/mobile-line', 2)
const withService = (value: string, included?: boolean): Choice => {
  return { path: '/', characteristic: 'services', value, ...(included === undefined ? {} : { included }) }
}

function quantities(answer: Configuration, path: string): readonly string[] {
  return answer.members.find((one) => one.path === path)!.quantities.map(({ from, to, state }) => `${from}..${to} ${state}`)
}

function values(answer: Configuration, path: string, id: string): readonly string[] {
  const found = answer.characteristics.find((one) => one.path === path && one.characteristic === id)!
  return [
    ...found.values.map(({ value, state }) => `${value} ${state}`),
    ...found.ranges.map(({ from, to, state }) => `${from}..${to} ${state}`),
  ]
}

/** Whose words make the quantity impossible, by document and pointer, and the choices and facts beside them. */
function reason(answer: Configuration, path: string, quantity: number) {
  const { quantities } = answer.members.find((one) => one.path === path)!
  const { rules, choices, facts } = quantities.find(({ from, to }) => from <= quantity && quantity <= to)!.because!
  return { rules: rules.map(({ document, pointer }) => document.id + pointer), choices, facts }
}

test('no check finds an error in the office', () => {
  const found = configureChecks.flatMap(({ code, severity, find }) => find(draftOf(...officeBundle)).map(() => `${severity} ${code}`))
  expect(found.filter((one) => one.startsWith('error'))).toEqual([])
})

describe('Lines, of which there are two to six in all', () => {
  test('one mobile line brings a fixed one along, and says so', () => {
    const answer = office([take('/lines/mobile-line', 1)])
    expect(quantities(answer, '/lines/fixed-line')[0]).toBe('0..0 impossible')
    expect(reason(answer, '/lines/fixed-line', 0)).toEqual({
      rules: ['office/content/groups/0/quantity'],
      choices: [take('/lines/mobile-line', 1)],
      facts: [],
    })
  })

  test('four mobile lines leave room for two fixed ones, since six is all', () =>
    expect(quantities(office([take('/lines/mobile-line', 4)]), '/lines/fixed-line')).toEqual([
      '0..0 free',
      '1..1 free',
      '2..2 free',
      '3..3 impossible',
      '4..4 impossible',
    ]))
})

describe('Display boxes, one for each screen', () => {
  test('three screens are three boxes, which nobody has to choose', () => {
    const answer = office([lines, pick('/', 'screens', 3)])
    expect(answer.state).toBe('complete')
    expect(answer.items.find(({ path }) => path === '/rooms/display-box')).toMatchObject({ quantity: 3, by: 'rule' })
  })

  test('no screens, said or unsaid, are no boxes', () => {
    for (const choices of [[lines], [lines, pick('/', 'screens', 0)]])
      expect(office(choices).items.map(({ path }) => path)).toEqual(['/', '/lines/mobile-line'])
  })

  test('who takes two boxes has two screens', () =>
    expect(values(office([lines, take('/rooms/display-box', 2)]), '/', 'screens')).toContain('2..2 forced'))
})

describe('Power, at most 0.5 kW', () => {
  test('three boxes at 0.1 and four lines at 0.05 are exactly that, and not a hair more', () =>
    expect(office([pick('/', 'screens', 3), take('/lines/fixed-line', 4)]).state).toBe('complete'))

  test('a fourth box is too much, which can be mended in two ways', () => {
    const choices = [pick('/', 'screens', 4), take('/lines/fixed-line', 4)]
    const { state, conflict } = office(choices)
    expect([state, conflict!.rules.map(({ pointer }) => pointer)]).toEqual([
      'conflict',
      ['/content/groups/1/members/0/quantityFrom', '/content/rules/0'],
    ])
    expect(conflict!.repairs.map(({ change }) => change.map(({ to }) => to))).toEqual([
      [pick('/', 'screens', 3)],
      [take('/lines/fixed-line', 2)],
    ])
  })
})

describe('Services, up to two of three', () => {
  test('two that are chosen leave out the third, because two are the most', () => {
    const answer = office([lines, withService('guard'), withService('backup')])
    expect(values(answer, '/', 'services')).toEqual(['guard chosen', 'backup chosen', 'support impossible'])
    const because = answer.characteristics.find(({ characteristic }) => characteristic === 'services')!.values[2]!.because!
    expect([because.choices.length, because.rules.map(({ pointer, text }) => [pointer, text.en])]).toEqual([
      2,
      [['/characteristics/1/type', '"Services" takes at most 2 values.']],
    ])
    expect(answer.items[0]!.characteristics).toEqual([{ id: 'services', value: ['guard', 'backup'], by: 'choice' }])
  })

  test('one that is left out on purpose can be had by changing just that', () => {
    const without = withService('guard', false)
    const answer = office([lines, without])
    expect(values(answer, '/', 'services')).toEqual(['guard impossible', 'backup free', 'support free'])
    expect(answer.characteristics[1]!.values[0]!.because).toEqual({ choices: [without], rules: [], facts: [] })
  })
})

describe('Storage in steps of half a terabyte', () => {
  const cloud = take('/rooms/cloud')

  test('is shown in ranges, cut only where a rule tells sizes apart', () => {
    expect(values(office([lines, cloud]), '/rooms/cloud', 'terabytes')).toEqual(['0.5..1 free', '1.5..2.5 free'])
    expect(values(office([lines, cloud, withService('guard', false)]), '/rooms/cloud', 'terabytes')).toEqual([
      '0.5..1 forced',
      '1.5..2.5 impossible',
    ])
  })

  test('two terabytes bring the guard along', () => {
    const answer = office([lines, pick('/rooms/cloud', 'terabytes', 2)])
    expect(values(answer, '/rooms/cloud', 'terabytes')).toEqual([
      '0.5..1 impossible',
      '1.5..1.5 impossible',
      '2..2 chosen',
      '2.5..2.5 impossible',
    ])
    expect(values(answer, '/', 'services')[0]).toBe('guard forced')
  })

  test('backup is recommended as long as there is room for it, and never forced', () => {
    const advice = (...more: readonly Choice[]) => office([lines, cloud, ...more]).advice.map(({ choices }) => choices)
    expect(advice()).toEqual([[withService('backup')]])
    expect(advice(withService('backup'))).toEqual([])
    expect(advice(withService('guard'), withService('support'))).toEqual([])
    expect(values(office([lines, cloud]), '/', 'services')[1]).toBe('backup free')
  })
})

describe('Extras that not everybody may have', () => {
  test('the veteran rate is refused to the young, for the sake of their age', () =>
    expect(reason(office([lines]), '/extras/veteran-rate', 1)).toEqual({ rules: ['veteran-rate'], choices: [], facts: ['customer.age'] }))

  test('an unknown age leaves it open, and is asked for only by who wants it', () => {
    const facts = { 'channel.id': 'web' }
    const [without, wanted] = [office([lines], facts), office([lines, take('/extras/veteran-rate')], facts)]
    expect([without.state, without.missing, without.open]).toEqual(['complete', ['customer.age'], []])
    expect([wanted.state, wanted.open]).toEqual(['open', [{ kind: 'fact', fact: 'customer.age' }]])
  })

  test('the old router is no longer sold, to anybody, from the very moment on', () =>
    expect(reason(office([lines]), '/extras/old-router', 1)).toEqual({ rules: ['old-router'], choices: [], facts: [] }))

  test('the shop phone is for shops', () => {
    expect(reason(office([lines]), '/extras/shop-phone', 1).facts).toEqual(['channel.id'])
    expect(quantities(office([lines], { 'channel.id': 'shop' }), '/extras/shop-phone')).toEqual(['0..0 free', '1..1 free'])
  })
})
