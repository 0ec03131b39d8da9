import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain } from '../../engine/ask/explain.js'
import { qualify } from '../../engine/ask/qualify.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { formats } from '../../engine/document/formats.js'
import { readDocuments } from '../../engine/document/read-documents.js'
import { answerSchema } from '../../engine/document/schema/document-schema.js'

const folder = new URL('../../docs/examples/rules/', import.meta.url)
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
const compilation = compileDraft(readDocuments(files).documents.map(({ document }) => document))
if (compilation.kind !== 'compiled') throw new Error('the example must compile')
const { catalog } = compilation
const offerings = catalog.draft.all('productOffering').map(({ id }) => id)
const at = '2026-12-01T00:00:00+08:00'

const facts = fc.record(
  {
    'customer.age': fc.constantFrom(15, 16, 29, 30, 59, 60),
    'customer.marketSegment': fc.subarray(['home', 'campus']),
    'customer.identityVerified': fc.boolean(),
    'customer.monthsWithUs': fc.constantFrom(0, 23, 24),
    'customer.monthlySpend': fc.constantFrom(0, 99.5, 100, 200, 201),
    'account.payment': fc.constantFrom('prepaid', 'postpaid'),
    'customer.installed': fc.subarray(['senior-plan']),
    'place.id': fc.constantFrom('east', 'east-harbour', 'west'),
    'channel.id': fc.constantFrom('shop', 'web'),
  },
  { requiredKeys: [] },
)
const moments = fc.constantFrom(at, '2026-08-01T00:00:00+08:00')

describe('an explanation', () => {
  const ajv = new Ajv2020({ formats, allowUnionTypes: true })
  ajv.addVocabulary(['x-reference'])
  const fits = ajv.compile(answerSchema('explain') as object)

  test('fits its schema in every outcome, and gives the verdict of the question itself', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.constantFrom(...offerings), facts, moments, (offering, supplied, moment) => {
        const question = { offering, facts: supplied, at: moment }
        const answered = explain(catalog, question)
        expect([fits(JSON.parse(JSON.stringify(answered))), ajv.errorsText(fits.errors)]).toEqual([true, 'No errors'])
        if (answered.answer.kind !== 'explanation') throw new Error('every question here can be explained')
        const { qualification, change, deciding } = answered.answer
        expect(qualification).toEqual(qualify(catalog, question).answer)
        expect(change.kind === 'already').toBe(qualification.kind === 'qualified')
        seen.add(change.kind).add(qualification.kind)
        if (change.kind === 'impossible') for (const { kind } of change.because) seen.add(`because of ${kind}`)
        if (deciding.facts.length > 0) seen.add('deciding facts')
      }),
      { numRuns: 300 },
    )
    expect([...seen].sort()).toEqual(
      [
        'already',
        'because of facts',
        'because of requirement',
        'change',
        'deciding facts',
        'impossible',
        'qualified',
        'refused',
        'undetermined',
      ].sort(),
    )
  })

  test('its change, once made, makes it so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...offerings), facts, (offering, supplied) => {
        const { answer } = explain(catalog, { offering, facts: supplied, at })
        if (answer.kind !== 'explanation' || answer.change.kind !== 'change') return
        for (const alternative of answer.change.changes) {
          const changed = { ...supplied, ...Object.fromEntries(alternative.facts.map(({ fact, to }) => [fact, to])) }
          expect(qualify(catalog, { offering, facts: changed, at }).answer.kind).toBe('qualified')
        }
      }),
      { numRuns: 200 },
    )
  })
})
