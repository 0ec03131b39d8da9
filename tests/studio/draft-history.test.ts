import { describe, expect, test } from 'vitest'
import { draftStore } from '../../studio/source/draft-store.js'
import { documentText, keepableDrafts, longTableText, withDraft, withoutDraft } from '../../studio/source/local-drafts.js'

const of = { kind: 'condition', id: 'adult' } as const
const other = { kind: 'condition', id: 'other' } as const
const draft = (text: string, about: typeof of | typeof other = of) => ({ of: about, text, base: 'released' })

function storeWith(...texts: readonly string[]) {
  const store = draftStore(null)
  for (const text of texts) store.change((drafts) => withDraft(drafts, draft(text)))
  return { store, text: () => store.current().find(({ of: about }) => about.id === 'adult')?.text ?? null }
}

describe('the steps of a draft', () => {
  test('go back to the release and forward again', () => {
    const { store, text } = storeWith('one', 'two')
    expect(store.stepsLeft(of)).toEqual({ back: true, forward: false })
    store.step(of, 'back')
    expect(text()).toBe('one')
    store.step(of, 'back')
    expect(text()).toBeNull()
    expect(store.stepsLeft(of)).toEqual({ back: false, forward: true })
    store.step(of, 'back')
    store.step(of, 'forward')
    store.step(of, 'forward')
    store.step(of, 'forward')
    expect(text()).toBe('two')
  })

  test('bring back a draft that was discarded', () => {
    const { store, text } = storeWith('one')
    store.change((drafts) => withoutDraft(drafts, of))
    store.step(of, 'back')
    expect(text()).toBe('one')
  })

  test('lead nowhere else once something new is written', () => {
    const { store, text } = storeWith('one', 'two')
    store.step(of, 'back')
    store.change((drafts) => withDraft(drafts, draft('three')))
    expect(store.stepsLeft(of)).toEqual({ back: true, forward: false })
    store.step(of, 'back')
    expect(text()).toBe('one')
  })

  test('belong to one document', () => {
    const { store, text } = storeWith('one')
    store.change((drafts) => withDraft(drafts, draft('else', other)))
    store.step(other, 'back')
    expect(text()).toBe('one')
    expect(store.current()).toHaveLength(1)
  })

  test('are no more than a browser can hold, and the newest of them', () => {
    const { store, text } = storeWith(...Array.from({ length: 300 }, (_, step) => String(step)))
    for (let step = 0; step < 400; step += 1) store.step(of, 'back')
    expect(text()).toBe('99')
  })
})

describe('drafts of long tables', () => {
  const table = {
    kind: 'decisionTable',
    id: 'x',
    name: { en: 'ends in "rows": []' },
    rows: [{ id: 'a', when: { b: [1] } }, { id: '$1' }],
    otherwise: 'y',
  }

  test('say the same on fewer lines', () => {
    expect(JSON.parse(longTableText(table))).toEqual(JSON.parse(documentText(table)))
    expect(
      longTableText(table)
        .split('\n')
        .filter((line) => line.includes('"id": ') || line.includes('"id":')),
    ).toHaveLength(3)
    expect(JSON.parse(longTableText({ rows: [{ id: 'a' }] }))).toEqual({ rows: [{ id: 'a' }] })
  })

  test('are not kept over a reload where the browser has no room for them, and the others are', () => {
    const drafts = [draft('small'), draft('x'.repeat(5_000_000), other)]
    expect(keepableDrafts(drafts)).toEqual([draft('small')])
  })
})
