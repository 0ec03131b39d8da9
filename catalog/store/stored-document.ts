import { compareText } from '../../engine/model/draft.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import { type Fingerprint, fingerprint } from '../../engine/values/fingerprint.js'
import { type DocumentKind, type DocumentRef, documentKinds, refText } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { DocumentRefused } from '../errors.js'
import { isStorable } from './name.js'

/** A document as authored, at one version. Whether it is a sound document is for the engine to say. */
export interface StoredDocument extends DocumentRef {
  readonly version: number
  readonly hash: Fingerprint
  readonly content: JsonValue
}

/** Where a document's content lies, without the content. */
export type DocumentAddress = Omit<StoredDocument, 'content'>

/**
 * The hash of content that can be kept under this kind and id, however unfinished it is otherwise; refuses what cannot.
 */
export function contentHash({ kind, id }: { readonly kind: string; readonly id: string }, content: JsonValue): Fingerprint {
  const ref = { kind, id }
  if (!isObject(content) || memberOf(content, 'kind') !== kind || memberOf(content, 'id') !== id) throw otherDocument(ref)
  if (isDeeperThan(deepest, content)) throw notJson(ref)
  try {
    return fingerprint(content)
  } catch (error) {
    // Numbers without end and halves of characters have no canonical text.
    if (error instanceof RangeError) throw notJson(ref)
    throw error
  }
}

/** Sound documents are much flatter; whatever walks a stored document may recurse. */
const deepest = 100

function isDeeperThan(limit: number, value: JsonValue): boolean {
  let level: readonly JsonValue[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((each): readonly JsonValue[] => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

/** Passes the reference on when the catalog knows the kind and can keep the id. */
export function documentRef({ kind, id }: { readonly kind: string; readonly id: string }): DocumentRef {
  if (!(documentKinds as readonly string[]).includes(kind)) {
    throw new DocumentRefused(
      { kind, id },
      text(`没有名为“${kind}”的文档类型。`, `There is no kind of document called "${kind}".`),
      text(`请使用以下类型之一：${documentKinds.join('、')}。`, `Use one of these kinds: ${documentKinds.join(', ')}.`),
    )
  }
  if (!isStorable(id)) {
    throw new DocumentRefused(
      { kind, id },
      text('文档标识为空、过长或含有无法保存的字符。', 'The id of a document is empty, too long, or has characters that cannot be kept.'),
      text('请使用字母、数字、点、横线和下划线。', 'Use letters, digits, dots, dashes and underscores.'),
    )
  }
  return { kind: kind as DocumentKind, id }
}

/** By kind and id, in code-unit order: the same on every machine. */
export function byRef(left: DocumentRef, right: DocumentRef): number {
  return compareText(left.kind, right.kind) || compareText(left.id, right.id)
}

/** The text that is kept of released content: one for each value. */
export function releasedText(content: JsonValue): string {
  return canonicalJson(content)
}

function otherDocument(ref: { readonly kind: string; readonly id: string }): DocumentRefused {
  const name = refText(ref as DocumentRef)
  return new DocumentRefused(
    ref,
    text(
      `保存为“${name}”的内容不是该文档：其 kind 与 id 必须一致。`,
      `What is kept as "${name}" must be that document, with the same kind and id.`,
    ),
    text(
      '请改正内容中的 kind 与 id，或以新标识另存并删除原文档。',
      'Mend the kind and id in the content, or keep it under its own id and delete the old one.',
    ),
  )
}

function notJson(ref: { readonly kind: string; readonly id: string }): DocumentRefused {
  const name = refText(ref as DocumentRef)
  return new DocumentRefused(
    ref,
    text(`文档“${name}”含有无法精确保存的内容。`, `Document "${name}" holds something that cannot be kept exactly.`),
    text(
      '请检查非有限数值、残缺字符以及过深的嵌套。',
      'Look for numbers that are not finite, halves of characters, and nesting that is too deep.',
    ),
  )
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function memberOf(value: { readonly [key: string]: JsonValue }, key: string): JsonValue | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
