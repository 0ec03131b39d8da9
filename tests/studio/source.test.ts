import { describe, expect, test } from 'vitest'
import { startEngine } from '../../studio/engine-worker/ask-engine.js'
import type { EngineRequest } from '../../studio/engine-worker/protocol.js'
import { readDocumentSet, SourceFailure } from '../../studio/source/document-set.js'
import { draftOf, type LocalDraft, readDrafts, withDraft, withoutDraft, writeDrafts } from '../../studio/source/local-drafts.js'

const of = { kind: 'priceTable', id: 'fees' } as const
const draft: LocalDraft = { of, text: '{', base: 'abc' }

describe('local drafts', () => {
  test('keep what was typed, and the release they began from', () => {
    const later = withDraft(withDraft([], draft), { of, text: '{}', base: 'def' })
    expect(draftOf(later, of)).toEqual({ of, text: '{}', base: 'abc' })
    expect(withoutDraft(later, of)).toEqual([])
  })

  test('come back from the browser as they were, and what is not a draft is left out', () => {
    expect(readDrafts(writeDrafts([draft]))).toEqual([draft])
    for (const stored of [
      null,
      '{',
      '{}',
      '[null, 1, {"of": null}]',
      '[{"of": {"kind": "__proto__", "id": "x"}, "text": "", "base": ""}]',
    ]) {
      expect(readDrafts(stored)).toEqual([])
    }
  })
})

describe('the answer of the server', () => {
  const coordinates = { layer: 'group', changeSet: null, at: '2026-01-01T00:00:00.000Z', release: 'r', fingerprint: 'f' }

  test('is a set of documents, or says why there is none', () => {
    expect(readDocumentSet({ data: { catalog: { __typename: 'Catalog', coordinates, documents: [] } } })).toEqual({
      kind: 'documents',
      coordinates,
      documents: [],
    })
    expect(readDocumentSet({ data: { catalog: { __typename: 'NoRelease', firstRelease: null } } })).toEqual({
      kind: 'noRelease',
      firstRelease: null,
    })
    expect(readDocumentSet({ data: { catalog: { __typename: 'UnknownChangeSet', changeSet: 'x' } } })).toMatchObject({
      kind: 'unknownChangeSet',
    })
    const problems = [{ what: { zhCN: '甲', en: 'A' }, fix: { zhCN: '乙', en: 'B' } }]
    expect(readDocumentSet({ data: { catalog: { __typename: 'InvalidRequest', problems } } })).toEqual({
      kind: 'invalid',
      problems: [{ what: { 'zh-CN': '甲', en: 'A' }, fix: { 'zh-CN': '乙', en: 'B' } }],
    })
  })

  test('that refuses, or is no answer at all, is a failure with its reason', () => {
    const reason = (reply: object) => {
      try {
        readDocumentSet(reply)
      } catch (failure) {
        return failure instanceof SourceFailure ? failure.reason : failure
      }
    }
    expect(reason({ errors: [{ message: 'Too deep.' }] })).toBe('refused')
    expect(reason({})).toBe('unreadable')
    expect(reason({ data: { catalog: { __typename: 'Surprise' } } })).toBe('unreadable')
  })
})

describe('asking the engine in its own thread', () => {
  const thread = () => {
    const sent: EngineRequest[] = []
    return { sent, worker: { postMessage: (request: EngineRequest) => sent.push(request) } as unknown as Worker }
  }
  const reply = (worker: Worker, data: object) => worker.onmessage!({ data } as MessageEvent)

  test('gives every question its own answer, whatever the order', async () => {
    const { sent, worker } = thread()
    const ask = startEngine(worker)
    const [first, second] = [ask({ kind: 'draft', drafts: [] }), ask({ kind: 'draft', drafts: [] })]
    reply(worker, { id: sent[1]!.id, kind: 'answered', answer: 'second' })
    reply(worker, { id: sent[0]!.id, kind: 'answered', answer: 'first' })
    expect([await first, await second]).toEqual(['first', 'second'])
  })

  test('says when the engine breaks on a question, or altogether', async () => {
    const { sent, worker } = thread()
    const ask = startEngine(worker)
    const broken = ask({ kind: 'draft', drafts: [] })
    reply(worker, { id: sent[0]!.id, kind: 'failed', message: 'A bug.' })
    await expect(broken).rejects.toThrow('A bug.')
    const lost = ask({ kind: 'draft', drafts: [] })
    worker.onerror!({ message: 'Out of memory.' } as ErrorEvent)
    await expect(lost).rejects.toThrow('Out of memory.')
  })
})
