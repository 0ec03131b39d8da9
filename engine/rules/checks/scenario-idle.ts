import { type Check, type Finding, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Scenario } from '../../model/scenario.js'
import { text } from '../../values/localized-text.js'

/** A stored scenario that passes whatever the catalog says, or says what nothing that it expects depends on. */
export const scenarioIdle: Check = {
  code: 'rules/scenario-idle',
  severity: 'warning',
  why: text(
    '演练会通过，却什么也没有证明，看的人以为已经验证过。',
    'It passes its rehearsal and proves nothing, while whoever sees it pass believes that something was tested.',
  ),
  find: (draft) => draft.all('scenario').flatMap(idleIn),
  examples: {
    sound: exampleCatalog(charged({ totals: { monthly: '10.00' } })),
    unsound: exampleCatalog(charged({ configuration: 'complete' })),
  },
}

function idleIn(scenario: Scenario): readonly Finding[] {
  const { kind, id, expect } = scenario
  const document = { kind, id }
  if (Object.keys(expect).length === 0)
    return [
      {
        document,
        pointer: pointer('expect'),
        what: text(`场景“${id}”没有写期望。`, `The scenario "${id}" expects nothing.`),
        fix: text('请写出应当得到的结果，例如 totals。', 'Say what must come out, such as "totals".'),
      },
    ]
  if (priceFields.some((field) => expect[field] !== undefined)) return []
  return askedOfPrices
    .filter((field) => scenario[field] !== undefined)
    .map((field) => ({
      document,
      pointer: pointer(field),
      what: text(
        `场景“${id}”写了 ${field}，但没有期望任何价格，它不起作用。`,
        `The scenario "${id}" says "${field}", but expects nothing of a price, so that it plays no part.`,
      ),
      fix: text(
        `请补上对价格的期望，例如 totals 或 changes；或者去掉 ${field}。`,
        `Expect a price, such as "totals" or "changes"; or leave "${field}" out.`,
      ),
    }))
}

/** What only a quote looks at. */
const askedOfPrices = ['currency', 'startDate', 'billDay', 'terms', 'overrides', 'usage', 'held', 'orders'] as const

const priceFields = ['noPrice', 'lines', 'totals', 'terms', 'allowances', 'changes'] as const

function charged(expect: Scenario['expect']) {
  return {
    kind: 'scenario',
    id: 'line-with-start',
    name: text('线路按日计费', 'A line by the day'),
    offering: 'line',
    facts: {},
    choices: [],
    at: '2026-06-01T00:00:00+08:00',
    startDate: '2026-06-16',
    expect,
  }
}
