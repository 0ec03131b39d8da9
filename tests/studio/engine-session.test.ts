import { describe, expect, test } from 'vitest'
import type { Reason } from '../../engine/explain/reason.js'
import type { QuoteRequest } from '../../engine/model/request.js'
import type { JsonValue } from '../../engine/values/json.js'
import { engineSession } from '../../studio/engine-worker/engine-session.js'
import { firstReason } from '../../studio/engine-worker/offering-verdicts.js'
import { documentText } from '../../studio/source/local-drafts.js'
import { familyDocuments } from './family.js'

const released = familyDocuments as unknown as readonly JsonValue[]
const of = { kind: 'productOfferingPrice', id: 'large-monthly' } as const
const price = familyDocuments.find(({ id }) => id === of.id)!
const request: QuoteRequest = {
  offering: 'family',
  facts: { 'customer.age': 30 },
  at: '2026-06-01T00:00:00+08:00',
  choices: [{ path: '/mobile/large', quantity: 1 }],
  currency: 'CNY',
}

function loaded(drafts: { of: typeof of; text: string }[] = []) {
  const ask = engineSession()
  const state = ask({ kind: 'load', documents: released, drafts })
  return { ask, state }
}

const monthly = (ask: ReturnType<typeof loaded>['ask']) => {
  const answer = ask({ kind: 'simulate', request })!.quote.answer
  return answer.kind === 'priced' ? answer.totals.monthly : answer.kind
}

describe('the engine behind the studio', () => {
  test('answers all four questions for one customer and one selection', () => {
    const { ask, state } = loaded()
    expect(state.answersFrom).toBe('released')
    const simulation = ask({ kind: 'simulate', request })!
    expect(simulation.qualify.answer.kind).toBe('qualified')
    expect(simulation.reasons.length).toBeGreaterThan(1)
    expect(simulation.configure.answer).toMatchObject({ kind: 'configuration', state: 'complete' })
    expect(monthly(ask)).toBe('129.00')
    expect(simulation.waterfalls[0]!.bars.at(-1)).toMatchObject({ kind: 'firstBill', after: '129.00' })
    expect(simulation.plan!.rows.length).toBeGreaterThan(1)
    expect(simulation.qualify.catalog).toBe(state.fingerprint)
  })

  test('answers with a draft in place of the released document', () => {
    const { ask, state } = loaded([{ of, text: documentText(price).replace('129.00', '119.00') }])
    expect(state.answersFrom).toBe('drafts')
    expect(state.replaced).toHaveLength(1)
    expect(monthly(ask)).toBe('119.00')
    expect(ask({ kind: 'draft', drafts: [] }).answersFrom).toBe('released')
    expect(monthly(ask)).toBe('129.00')
  })

  test('answers with the release while a draft cannot be read, and says so', () => {
    const { ask, state } = loaded([{ of, text: '{ "kind": ' }])
    expect(state.answersFrom).toBe('released')
    expect(state.diagnostics[0]).toMatchObject({ severity: 'error', at: { file: 'productOfferingPrice/large-monthly', line: 1 } })
    expect(monthly(ask)).toBe('129.00')
  })

  test('answers with the release while a draft makes the whole unsound', () => {
    const unsound = documentText({
      ...price,
      charge: { ...('charge' in price ? price.charge : {}), amount: { kind: 'table', table: 'nowhere' } },
    })
    const { ask, state } = loaded([{ of, text: unsound }])
    expect(state.answersFrom).toBe('released')
    expect(state.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
    expect(monthly(ask)).toBe('129.00')
  })

  test('says that nothing answers when the release itself does not compile', () => {
    const ask = engineSession()
    const state = ask({ kind: 'load', documents: released.filter((one) => (one as { kind: string }).kind !== 'catalog'), drafts: [] })
    expect(state).toMatchObject({ answersFrom: 'nothing', fingerprint: null })
    expect(ask({ kind: 'simulate', request })).toBeNull()
    expect(ask({ kind: 'startingPrices', offerings: ['line'], at: request.at, currency: 'CNY' })).toEqual([])
  })

  test('finds in a text what is wrong with it, at its line and column', () => {
    const { ask } = loaded()
    const text = documentText(price).replace('"129.00"', '"12x"')
    const [finding] = ask({ kind: 'check', draft: { of, text } })
    const line = text.split('\n').findIndex((one) => one.includes('12x')) + 1
    expect(finding).toMatchObject({ severity: 'error', at: { line, pointer: '/charge/amount/amounts/0/amount' } })
    expect(ask({ kind: 'check', draft: { of, text: documentText(price) } })).toEqual([])
  })

  test('finds in a text what does not fit the other documents, at its line', () => {
    const { ask } = loaded()
    const family = familyDocuments.find(({ id }) => id === 'family')!
    const text = documentText(family).replace('"offering": "large"', '"offering": "huge"')
    const findings = ask({ kind: 'check', draft: { of: { kind: 'productOffering', id: 'family' }, text } })
    const line = text.split('\n').findIndex((one) => one.includes('"huge"')) + 1
    expect(findings.some(({ severity, at }) => severity === 'error' && at.line === line)).toBe(true)
  })

  test('gives no starting price where one depends on choices or facts', () => {
    const { ask } = loaded()
    const prices = ask({ kind: 'startingPrices', offerings: ['line', 'family', 'nothing'], at: request.at, currency: 'CNY' })
    expect(prices).toEqual([
      { offering: 'line', amount: '10.00' },
      { offering: 'family', amount: null },
      { offering: 'nothing', amount: null },
    ])
  })

  test('gives a schema in the language of the page', () => {
    const { ask } = loaded()
    expect(JSON.stringify(ask({ kind: 'schema', of: 'priceTable', language: 'zh-CN' }))).toMatch(/\p{Script=Han}/u)
    expect(JSON.stringify(ask({ kind: 'schema', of: 'priceTable', language: 'en' }))).not.toMatch(/"title":"[^"]*\p{Script=Han}/u)
  })
})

test('a draft with an id of its own is a new document beside the released one', () => {
  const { ask, state } = loaded([{ of, text: documentText({ ...price, id: 'large-copy' }) }])
  expect(state.answersFrom).toBe('drafts')
  expect(state.replaced).toMatchObject([{ id: 'large-copy' }])
  expect(monthly(ask)).toBe('129.00')
})

describe('why, and what would make it so', () => {
  const asked = (age: number | null) => ({ offering: 'family', facts: age === null ? {} : { 'customer.age': age }, at: request.at })
  const explained = (age: number | null) => {
    const explanation = loaded().ask({ kind: 'explain', request: asked(age) })!
    if (explanation.kind !== 'explanation') throw new Error('The question was refused.')
    return explanation
  }

  test('names the facts that decide and every way out, as a sentence and as facts to try', () => {
    const explanation = explained(15)
    expect(explanation).toMatchObject({ verdict: 'refused', change: 'change', decidingFacts: ['customer.age'] })
    expect(explanation.deciding.length).toBeGreaterThan(0)
    expect(explanation.steps).toHaveLength(1)
    const [{ sentence, facts }] = explanation.steps as [(typeof explanation.steps)[0]]
    expect(sentence.en).toContain('Age')
    expect(explanation.changeWords).not.toContainEqual(sentence)
    const tried = Object.fromEntries(facts.map(({ fact, to }) => [fact, to]))
    expect(loaded().ask({ kind: 'simulate', request: { ...request, facts: tried } })!.qualify.answer.kind).toBe('qualified')
  })

  test('has nothing to change where the answer is yes already', () => {
    expect(explained(30)).toMatchObject({ verdict: 'qualified', change: 'already', steps: [] })
  })

  test('says which fact stands in the way for good', () => {
    const age = familyDocuments.find(({ id }) => id === 'customer.age')!
    const fixed = familyDocuments.map((one) => (one === age ? { ...age, change: 'never' } : one)) as unknown as readonly JsonValue[]
    const ask = engineSession()
    ask({ kind: 'load', documents: fixed, drafts: [] })
    expect(ask({ kind: 'explain', request: asked(15) })).toMatchObject({ change: 'impossible', fixedFacts: ['customer.age'], steps: [] })
  })

  test('refuses a question that nobody can answer, in the words of every asker', () => {
    expect(loaded().ask({ kind: 'explain', request: { ...asked(15), offering: 'gone' } })).toMatchObject({
      kind: 'refusal',
      refusal: { kind: 'unknown-offering' },
    })
  })
})

describe('all offerings for one customer', () => {
  const customer = { facts: { 'customer.age': 15 }, at: request.at }

  test('have the verdicts that each would have alone', () => {
    const { ask } = loaded()
    const answer = ask({ kind: 'offerings', request: customer })!
    if (answer.kind !== 'offerings') throw new Error('The question was refused.')
    expect(answer.verdicts.length).toBeGreaterThan(2)
    for (const { offering, verdict } of answer.verdicts)
      expect(ask({ kind: 'simulate', request: { ...request, ...customer, offering, choices: [] } })!.qualify.answer.kind, offering).toBe(
        verdict,
      )
    const counted = Object.values(answer.counts).reduce((sum, count) => sum + count, 0)
    expect(counted).toBe(answer.verdicts.length)
  })

  test('each say what first stands in the way, down to the comparison; those that can be had say nothing', () => {
    const reasons = loaded().ask({ kind: 'firstReasons', request: { ...customer, offerings: ['family', 'line', 'small', 'gone'] } })
    expect(reasons.map(({ offering, text }) => [offering, text.en])).toEqual([
      ['family', '"Age" must be at least 18; it is 15.'],
      ['small', '"Small plan" is not sold on its own, only as a member of a bundle.'],
    ])
  })

  test('are refused as a whole when a fact makes no sense', () => {
    const answer = loaded().ask({ kind: 'offerings', request: { ...customer, facts: { 'customer.age': 'old' } } })
    expect(answer).toMatchObject({ kind: 'invalid-request', problems: [{ pointer: '/facts/customer.age' }] })
  })
})

describe('the first reason', () => {
  const comparison = (verdict: 'holds' | 'fails') =>
    ({ kind: 'comparison', verdict, fact: 'a', operator: 'equal', wanted: 1, found: 2 }) as unknown as Reason

  const eligibility = (because: Reason): Reason => ({ kind: 'eligibility', verdict: 'fails', offering: 'a' as never, because: [because] })

  test('is the part around what cannot be said by itself', () => {
    const any = eligibility({ kind: 'any', verdict: 'fails', because: [comparison('fails'), comparison('fails')] })
    expect(firstReason({ kind: 'all', verdict: 'fails', because: [comparison('holds'), any] })).toBe(any)
    const not = eligibility({ kind: 'all', verdict: 'fails', because: [{ kind: 'not', verdict: 'fails', because: [comparison('holds')] }] })
    expect(firstReason({ kind: 'all', verdict: 'fails', because: [not] })).toBe(not)
  })

  test('goes down to the comparison where one settles it', () => {
    const deep = comparison('fails')
    const only = eligibility({
      kind: 'any',
      verdict: 'fails',
      because: [{ kind: 'all', verdict: 'fails', because: [comparison('holds'), deep] }],
    })
    expect(firstReason({ kind: 'all', verdict: 'fails', because: [only] })).toBe(deep)
  })
})
