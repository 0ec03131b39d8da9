import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../engine/document/read-documents.js'
import type { Document } from '../../engine/model/document.js'
import { givenIn } from '../../engine/price/table/compile-table.js'
import { refText } from '../../engine/values/ids.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { sampleDocuments, sampleDraft, sampleFiles } from './sample-telecom.js'

const documents = sampleDocuments()
const draft = sampleDraft()

test('the files are read without a word', () => {
  const { documents: read, diagnostics } = readDocuments(sampleFiles())
  expect(diagnostics).toEqual([])
  expect(read.length).toBe(documents.length)
})

test('no two documents share an id', () => {
  const refs = documents.map(refText)
  expect(refs.filter((ref, index) => refs.indexOf(ref) !== index)).toEqual([])
})

describe('every document cites its source', () => {
  test('a published page by its address, or the sample itself with what was decided', () => {
    const silent = documents.filter(
      ({ source = [] }) => source.length === 0 || source.some(({ title, url, note }) => !cites(title, url, note)),
    )
    expect(silent.map(refText)).toEqual([])
  })
  test('the sample itself is never given an address', () => {
    const disguised = documents.filter(({ source = [] }) =>
      source.some(({ title, url }) => title === 'Repertoire sample' && url !== undefined),
    )
    expect(disguised.map(refText)).toEqual([])
  })
})

describe('both languages are complete', () => {
  const texts = documents.flatMap((document) => textsOf(document, refText(document)))

  test('everything has a name that people can read', () => expect(documents.filter(({ name }) => name === undefined)).toEqual([]))
  test('what is Chinese contains Chinese', () => {
    expect(texts.filter(({ text }) => !/\p{Script=Han}/u.test(text['zh-CN'])).map(({ where }) => where)).toEqual([])
  })
  test('what is English is readable without Chinese', () => {
    expect(texts.filter(({ text }) => !/[A-Za-z]/.test(text.en) || /\p{Script=Han}/u.test(text.en)).map(({ where }) => where)).toEqual([])
  })
  test('descriptions, notes and rules are whole sentences', () => {
    const sentences = texts.filter(({ where }) => /\/(description|note)$|\/rules\/\d+\/name$/.test(where))
    const broken = sentences.filter(({ text }) => !/。$/.test(text['zh-CN']) || !/^[A-Z0-9].*\.$/.test(text.en))
    expect(sentences.length).toBeGreaterThan(100)
    expect(broken.map(({ where }) => where)).toEqual([])
  })
})

describe('nothing lies about unused', () => {
  const content = documents.map((document) => JSON.stringify({ ...document, id: undefined, source: undefined }))
  const used = (id: string) => content.some((text) => text.includes(`"${id}"`))

  test.each([
    'productSpecification',
    'productOfferingPrice',
    'priceTable',
    'condition',
    'fact',
    'serviceSpecification',
    'resourceSpecification',
  ] as const)('every %s is named by another document', (kind) =>
    expect(
      draft
        .all(kind)
        .filter(({ id }) => !used(id))
        .map(refText),
    ).toEqual([]),
  )
})

describe('rehearsal covers what is sold', () => {
  const scenarios = draft.all('scenario')

  test('every offering that may be ordered has a scenario that qualifies and one that prices', () => {
    const sold = draft.all('productOffering').filter(({ isSellable }) => isSellable)
    const priced = new Set(scenarios.filter(({ expect: { lines, totals } }) => lines ?? totals).map(({ offering }) => offering))
    const qualified = new Set(
      scenarios.filter(({ expect: { qualification } }) => qualification === 'qualified').map(({ offering }) => offering),
    )
    expect(sold.filter(({ id }) => !priced.has(id) || !qualified.has(id)).map(refText)).toEqual([])
  })
  test('every scenario expects something', () => {
    expect(scenarios.filter((scenario) => Object.keys(scenario.expect).length === 0).map(refText)).toEqual([])
  })
  test('every row of a price table is the amount of some scenario', () => {
    const expected = scenarios.flatMap(({ expect: { lines = [] } }) => lines)
    const amounts = new Set(expected.map(({ price, amount }) => `${price} ${amount}`))
    const rows = draft.all('productOfferingPrice').flatMap((price) => {
      const { charge } = price
      if (!('amount' in charge) || charge.amount.kind !== 'table') return []
      const table = draft.find('priceTable', charge.amount.table)
      return (table?.rows ?? [])
        .filter(({ when }) => price.when === undefined || Object.values(when).includes(paymentOf(price)))
        .map((row) => `${price.id} ${givenIn(row)}`)
    })
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter((row) => !amounts.has(row))).toEqual([])
  })
})

/** The payment that a price of the bundle is for. */
function paymentOf({ when }: Extract<Document, { kind: 'productOfferingPrice' }>): string {
  return when !== undefined && 'fact' in when ? String(when.value) : ''
}

function cites(title: string, url: string | undefined, note: LocalizedText | undefined): boolean {
  if (title === 'Repertoire sample') return note !== undefined && note.en.length > 20 && note['zh-CN'].length > 5
  return url !== undefined || title.includes('public text') || title.includes('mobileplan_4Gflyyoung_detail')
}

function textsOf(value: unknown, where: string): readonly { readonly where: string; readonly text: LocalizedText }[] {
  if (value === null || typeof value !== 'object') return []
  if ('zh-CN' in value || 'en' in value) return [{ where, text: { 'zh-CN': '', en: '', ...(value as Partial<LocalizedText>) } }]
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${where}/${key}`))
}
