import { canonicalJson } from '../../engine/values/canonical-json.js'
import { type Fingerprint, fingerprint } from '../../engine/values/fingerprint.js'
import { refText } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { type LocalizedText, text } from '../../engine/values/localized-text.js'
import { SnapshotRefused } from '../errors.js'
import { releaseHash, rootsOf, semanticsVersion } from '../store/release-hash.js'
import type { DocumentAddress } from '../store/stored-document.js'
import type { DeltaStep } from './delta.js'
import type { Snapshot, SnapshotHeader, SnapshotLine } from './snapshot.js'

/**
 * Reads a snapshot from its lines and believes nothing: every content must have the hash that names it, the lists must
 * have the roots of the header, the header must have the hash of the release, the delta must lead to the lists, and
 * nothing may be missing. Refuses anything else.
 */
export async function readSnapshot(lines: AsyncIterable<string> | Iterable<string>): Promise<Snapshot> {
  const read = await gather(lines)
  const { header, documents, objects, delta } = read
  const counted = { documents: documents.length, objects: objects.size, delta: delta.length }
  if (header === null || read.end === null || canonicalJson(read.end) !== canonicalJson(counted)) throw new SnapshotRefused(cutShort)
  if (header.semanticsVersion !== semanticsVersion) throw new SnapshotRefused(otherSemantics(header.semanticsVersion))
  const altered = [...objects].find(([hash, content]) => fingerprint(content) !== hash)
  if (altered !== undefined) throw new SnapshotRefused(alteredObject(altered[0]))
  const missing = documents.find(({ hash }) => !objects.has(hash))
  if (missing !== undefined) throw new SnapshotRefused(missingObject(refText(missing)))
  const roots = rootsOf(documents)
  const sound = canonicalJson(roots) === canonicalJson(header.roots) && releaseHash(header) === header.hash
  if (!sound) throw new SnapshotRefused(otherHash)
  if (!leadsTo(delta, documents)) throw new SnapshotRefused(otherDelta)
  return { ...header, documents, objects, delta }
}

/** Whether a delta ends at these documents; where it starts from, only its importer knows. */
function leadsTo(delta: readonly DeltaStep[], documents: readonly DocumentAddress[]): boolean {
  const held = new Map(documents.map((document) => [refText(document), document]))
  return delta.every((step) => {
    const document = held.get(refText(step))
    if (step.op === 'remove') return document === undefined
    return document !== undefined && document.hash === step.to.hash && document.version === step.to.version
  })
}

interface Gathered {
  header: SnapshotHeader | null
  readonly documents: DocumentAddress[]
  readonly objects: Map<Fingerprint, JsonValue>
  readonly delta: DeltaStep[]
  end: { readonly documents: number; readonly objects: number; readonly delta: number } | null
}

async function gather(lines: AsyncIterable<string> | Iterable<string>): Promise<Gathered> {
  const gathered: Gathered = { header: null, documents: [], objects: new Map(), delta: [], end: null }
  for await (const line of lines) {
    if (gathered.end !== null) throw new SnapshotRefused(cutShort)
    const each = parse(line)
    if ('header' in each) gathered.header = each.header
    else if ('document' in each) gathered.documents.push(each.document)
    else if ('object' in each) gathered.objects.set(each.object.hash, each.object.content)
    else if ('delta' in each) gathered.delta.push(each.delta)
    else if ('end' in each) gathered.end = each.end
    else throw new SnapshotRefused(noLine)
  }
  return gathered
}

function parse(line: string): SnapshotLine {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return value as SnapshotLine
  } catch {
    // Told below, like anything else that is no line of a snapshot.
  }
  throw new SnapshotRefused(noLine)
}

const cutShort = text('快照不完整或顺序有误。', 'The snapshot is cut short or out of order.')
const noLine = text('其中一行不是快照内容。', 'One of the lines is no part of a snapshot.')
const otherDelta = text('快照的增量与其内容不符。', 'The delta of the snapshot does not lead to its content.')
const otherHash = text('快照内容与其哈希不符。', 'The snapshot does not have the content that its hash stands for.')

function otherSemantics(found: number): LocalizedText {
  return text(
    `快照采用语义版本 ${found}，本程序支持 ${semanticsVersion}。`,
    `The snapshot is of semantics version ${found}; this program reads version ${semanticsVersion}.`,
  )
}

function alteredObject(hash: string): LocalizedText {
  return text(`哈希为 ${hash.slice(0, 12)} 的内容被改动过。`, `The content with hash ${hash.slice(0, 12)} was altered.`)
}

function missingObject(name: string): LocalizedText {
  return text(`快照缺少文档“${name}”的内容。`, `The snapshot lacks the content of document "${name}".`)
}
