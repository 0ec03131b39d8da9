import { describe, expect, test } from 'vitest'
import type { Configuration } from '../../engine/configure/configuration.js'
import { documentId } from '../../engine/values/ids.js'
import { text } from '../../engine/values/localized-text.js'
import { configurationLines } from '../../schema/cli/configuration-tables.js'
import { runCli } from './run-cli.js'

const sample = 'catalog/samples/sample-telecom'
const question = {
  offering: 'smart-home',
  at: '2018-07-01T10:00:00+08:00',
  facts: {
    'place.id': 'shanghai-urban',
    'customer.marketSegment': ['home'],
    'customer.numbersHeld': 1,
    'site.maxDownlinkMbps': 1000,
    'site.accessTechnology': 'fibre',
    'installed.offerings': [],
    'channel.id': 'shop',
  },
}
const tier169 = { path: '/mobile/ef169', quantity: 1 }
const threeCards = { path: '/sub-cards/sub-card', quantity: 3 }

function configure(choices: readonly object[], ...options: readonly string[]) {
  return runCli(['configure', '--catalog', sample, ...options], { input: JSON.stringify({ ...question, choices }) })
}

describe('configure on a terminal', () => {
  test('says of each value what it can still be, and why', async () => {
    const { code, out } = await configure([tier169], '--format', 'table')
    expect(code).toBe(0)
    expect(out).toMatch(/^choice +value +state +reason$/m)
    expect(out).toMatch(/^\/sub-cards\/sub-card +2 +impossible +Tier 169 takes at most 1 sub-card\. chosen: \/mobile\/ef169 1$/m)
    expect(out).toMatch(/^\/broadband\/broadband downlink +100 +free \(taken by default\)$/m)
  })

  test('leaves reasons out where nobody wants them, in tables and in JSON', async () => {
    const [lines, json] = await Promise.all([
      configure([tier169], '--no-explain', '--format', 'table'),
      configure([tier169], '--no-explain'),
    ])
    expect(lines.out).toMatch(/^choice +value +state$/m)
    const { members } = JSON.parse(json.out).answer
    expect(
      new Set(members.flatMap(({ quantities }: { quantities: { because: null }[] }) => quantities.map(({ because }) => because))),
    ).toEqual(new Set([null]))
  })

  test('numbers the ways out of a conflict, with its rules and choices above, and says nothing of single values', async () => {
    const { code, out } = await configure([tier169, threeCards], '--format', 'table', '--language', 'zh-CN')
    expect(code).toBe(0)
    expect(out).toMatch(/^smart-home：有冲突\n {2}169元档最多1张副卡。$/m)
    expect(out).toMatch(/^可行的办法：\n {2}1\. 撤销 .*\n {2}2\. 撤销 .*\n$/m)
  })

  test.each([
    ['months without a currency', ['--months', '24']],
    ['more months than anybody signs for', ['--price', 'CNY', '--months', '121']],
    ['a way to finish that there is not', ['--finish', 'quickest']],
  ])('is refused %s before anything is asked', async (_what, options) => {
    const { code, out, err } = await configure([tier169], ...options)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })

  test('has examples in its help that can be run', async () => {
    const { out } = await runCli(['configure', '--help'])
    const examples = [...out.matchAll(/echo '(\{.*?\})' \\\s+\| npx repertoire ([^\n]*)/g)]
    expect(examples).toHaveLength(2)
    const [, request, command] = examples[1]!
    expect((await runCli(command!.trim().split(' '), { input: request! })).code).toBe(0)
  })
})

const rule = {
  document: { kind: 'productOffering', id: 'home' },
  pointer: '/content/rules/0',
  text: text('须有网线。', 'A cable is needed.'),
} as const
const answer: Configuration = {
  kind: 'configuration',
  offering: documentId('productOffering', 'home'),
  state: 'open',
  members: [
    {
      path: '/extras/cable',
      group: '/extras',
      offering: documentId('productOffering', 'cable'),
      quantities: [
        { from: 0, to: 0, state: 'free', because: null, price: { from: '99.00', change: '0.00' } },
        { from: 1, to: 4, state: 'free', because: null, price: { from: '119.00', change: '20.00' } },
      ],
    },
  ],
  characteristics: [
    {
      path: '/',
      characteristic: 'rooms',
      values: [],
      ranges: [
        {
          from: 0,
          to: 8,
          state: 'impossible',
          because: { choices: [], rules: [rule], facts: [documentId('fact', 'site.size')] },
          price: null,
        },
      ],
    },
  ],
  groups: [],
  open: [],
  missing: [],
  conflict: null,
  items: [],
  advice: [{ rule, choices: [{ path: '/extras/cable', quantity: 1 }] }],
  prices: { kind: 'prices', currency: 'CNY', months: 24, from: '99.00', to: '199.00' },
  completion: {
    kind: 'completion',
    choices: [{ path: '/', characteristic: 'languages', value: 'english', included: false }],
    items: [],
    isOnly: false,
    price: '99.00',
  },
  count: '36',
}

describe('a table of a configuration', () => {
  // The catalog gives the names of answers that have none of their own; this one is told by its paths.
  const lines = (configuration: Configuration, language: 'en' | 'zh-CN' = 'en') =>
    configurationLines(undefined as never, configuration, language)

  test('shows what is recommended, what values cost, and what finishes the selection', () => {
    expect(lines(answer)).toEqual([
      'home: open',
      'valid configurations: 36',
      'recommended:',
      '  A cable is needed. (choose /extras/cable 1)',
      'together with what is chosen, over 24 months: 99.00..199.00 CNY',
      'to finish it, choose besides: (total 99.00, one of several that are as good)',
      '  / languages not english',
      'choice         value  state       change    from  reason',
      '/extras/cable  0      free         +0.00   99.00',
      '/extras/cable  1..4   free        +20.00  119.00',
      '/ rooms        0..8   impossible                  A cable is needed. site.size',
    ])
    for (const line of lines(answer, 'zh-CN').slice(1, 7)) expect(line).toMatch(/\p{Script=Han}|languages/u)
  })

  test('says why there is no price, and why nothing finishes the selection', () => {
    const unpriced = lines({
      ...answer,
      prices: { kind: 'not-priced', paths: ['/extras/cable'], missing: [] },
      completion: { kind: 'none' },
    })
    expect(unpriced).toContain('no prices: some amount is not known, whatever is chosen (/extras/cable)')
    expect(unpriced).toContain('no way to finish it')
    expect(unpriced).toContain('choice         value  state       reason')
  })

  test('proposes to change a choice instead of taking it back', () => {
    const choice = { path: '/sub', quantity: 3 }
    const other = { path: '/tier', quantity: 1 }
    const change = [{ choice, to: { path: '/sub', quantity: 1 } }]
    const repairs = [
      { drop: [choice], change },
      { drop: [other, choice], change },
      { drop: [other], change: [] },
    ]
    const conflict = { choices: [choice], rules: [rule], facts: [], repairs, isComplete: false }
    const inConflict: Configuration = { ...answer, state: 'conflict', conflict, count: null, advice: [], prices: null, completion: null }
    expect(lines(inConflict)).toEqual([
      'home: conflict',
      '  A cable is needed.',
      '  chosen: /sub 3',
      'ways out:',
      '  1. take back /sub 3; or change /sub 3 to 1',
      '  2. take back /tier 1, /sub 3; or change /sub 3 to 1, and take back /tier 1',
      '  3. take back /tier 1',
      '  there may be more',
    ])
    expect(lines(inConflict, 'zh-CN')[5]).toBe('  2. 撤销 /tier 1、/sub 3；或者把 /sub 3 改为 1，并撤销 /tier 1')
  })
})
