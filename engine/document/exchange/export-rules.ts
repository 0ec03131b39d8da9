import type { Diagnostic } from '../../explain/diagnostic.js'
import { pointer } from '../../model/check.js'
import type { Document } from '../../model/document.js'
import { catalogDraft, compareText } from '../../model/draft.js'
import type { ConditionDocument } from '../../model/fact.js'
import type { InterchangeFact } from '../../model/interchange.js'
import { type CompiledRules, compileRules } from '../../rules/compile-rules.js'
import { namedExtents } from '../../rules/condition-extent.js'
import { maximumLeaves } from '../../rules/condition-nodes.js'
import { canonicalJson } from '../../values/canonical-json.js'
import type { DocumentRef } from '../../values/ids.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { mostFaults } from '../fault.js'
import { arranged, type WrittenRule } from './arranged-rules.js'
import {
  endless,
  notesDropped,
  notThere,
  type Said,
  saidAt,
  sameFactTwice,
  sameForAll,
  sameName,
  supplyFacts,
  wrappedRoot,
} from './export-traps.js'
import { writeCondition } from './write-condition.js'
import type { Writing } from './writing.js'

export interface ExportedRules {
  /**
   * A json-rules-engine document: what was imported in the shape that it had, anything else as
   * `{ "rules": […], "conditions": { name: condition } }`; `null` when something can't be said in that format.
   */
  readonly exchange: JsonValue
  /** What had to be written in another way, and what could not be written. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Writes the conditions of a catalog for json-rules-engine: as rules those that were rules when they were imported, or
 * those that are chosen by id; as named conditions all others, or those that the chosen ones use. On complete facts that
 * engine answers as we do. Facts, places, tables and templates are taken from the same documents.
 */
export function exportRules(documents: readonly Document[], chosen?: readonly string[]): ExportedRules {
  const work = begin(documents)
  const rules =
    chosen === undefined ? [...work.conditions.values()].filter(isRule) : [...new Set(chosen)].flatMap((id) => chosenCondition(work, id))
  if (chosen === undefined) for (const document of work.conditions.values()) if (!isRule(document)) work.named.add(document)
  const written = rules.map((document): WrittenRule | null => {
    const conditions = writeDocument(work, document)
    return conditions === null ? null : { id: document.id, from: document.interchange?.rule ?? null, conditions }
  })
  // What is named while writing is written in turn.
  const named = new Map<string, JsonValue | null>()
  for (const document of work.named)
    named.set(nameOf(document), named.has(nameOf(document)) ? refuseName(work, document) : writeDocument(work, document))
  if (work.supplied.size > 0) work.diagnostics.push(saidAt(null, '', supplyFacts([...work.supplied].sort(compareText))))
  const isWhole = work.diagnostics.every(({ severity }) => severity !== 'error')
  return {
    exchange: isWhole ? arranged(written as readonly WrittenRule[], named as ReadonlyMap<string, JsonValue>) : null,
    diagnostics: work.diagnostics,
  }
}

/** An export so far. */
interface Work {
  readonly rules: CompiledRules
  readonly conditions: ReadonlyMap<string, ConditionDocument>
  readonly extents: ReturnType<typeof namedExtents>
  readonly facts: ReadonlyMap<string, InterchangeFact>
  /** What is written as a named condition; it grows while writing. */
  readonly named: Set<ConditionDocument>
  readonly supplied: Set<string>
  readonly diagnostics: Diagnostic[]
}

function begin(documents: readonly Document[]): Work {
  const draft = catalogDraft(documents)
  const conditions = new Map(draft.all('condition').map((document) => [document.id as string, document]))
  const diagnostics: Diagnostic[] = []
  return {
    rules: compileRules(draft),
    conditions,
    extents: namedExtents(draft),
    facts: factsOf([...conditions.values()], diagnostics),
    named: new Set(),
    supplied: new Set(),
    diagnostics,
  }
}

/** How facts were written before; a fact has one way of writing in the whole export. */
function factsOf(documents: readonly ConditionDocument[], diagnostics: Diagnostic[]): ReadonlyMap<string, InterchangeFact> {
  const facts = new Map<string, { readonly fact: InterchangeFact; readonly of: ConditionDocument }>()
  for (const document of documents) {
    for (const [index, fact] of (document.interchange?.facts ?? []).entries()) {
      const earlier = facts.get(fact.id)
      if (earlier === undefined) facts.set(fact.id, { fact, of: document })
      else if (canonicalJson({ ...earlier.fact }) !== canonicalJson({ ...fact }))
        diagnostics.push(saidAt(refOf(document), pointer('interchange', 'facts', index), sameFactTwice(fact.id, earlier.of.id)))
    }
  }
  return new Map([...facts].map(([id, { fact }]) => [id, fact]))
}

function chosenCondition(work: Work, id: string): readonly ConditionDocument[] {
  const document = work.conditions.get(id)
  if (document === undefined) work.diagnostics.push(saidAt(null, '', notThere(text('条件', 'condition'), id)))
  return document === undefined ? [] : [document]
}

/** The conditions of one document, or `null` after saying why they can't be written. */
function writeDocument(work: Work, document: ConditionDocument): JsonValue | null {
  const said = new Set<string>()
  const say = (at: string, what: Said) => {
    const key = `${at} ${what.code} ${what.what.en}`
    if (said.size < mostFaults && !said.has(key)) work.diagnostics.push(saidAt(refOf(document), at, what))
    said.add(key)
  }
  if (work.extents.get(document.id)?.depth === Number.POSITIVE_INFINITY) {
    say('/condition', endless())
    return null
  }
  const notes = new Map((document.interchange?.nodes ?? []).map((note) => [note.at, note]))
  const writing: Writing = {
    rules: work.rules,
    facts: work.facts,
    notes,
    used: new Set(),
    nameOf: (id) => nameOfUsed(work, id),
    say: (at, what) => say(`/condition${at}`, what),
    supplied: work.supplied,
    budget: { left: maximumLeaves },
    writtenOut: null,
  }
  const written = writeCondition(writing, document.condition)
  if (written === null) return null
  if (typeof written === 'boolean') {
    say('/condition', sameForAll(written))
    return null
  }
  const dropped = [...notes.values()].filter((note) => !writing.used.has(note) && (note.name !== undefined || (note.priority ?? 1) !== 1))
  if (dropped.length > 0) say('/interchange/nodes', notesDropped(dropped.length))
  if (!Object.hasOwn(written, 'fact')) return written
  say('/condition', wrappedRoot())
  return { all: [written] }
}

/** Whatever a condition names has to be there as well. */
function nameOfUsed({ conditions, named }: Work, id: string): string | null {
  const document = conditions.get(id)
  if (document === undefined) return null
  named.add(document)
  return nameOf(document)
}

function refuseName(work: Work, document: ConditionDocument): null {
  const other = [...work.named].find((one) => one !== document && nameOf(one) === nameOf(document))
  work.diagnostics.push(saidAt(refOf(document), '/interchange/name', sameName(nameOf(document), other?.id ?? document.id)))
  return null
}

function nameOf({ id, interchange }: ConditionDocument): string {
  return interchange?.name ?? id
}

function isRule({ interchange }: ConditionDocument): boolean {
  return interchange?.rule !== undefined
}

function refOf({ kind, id }: ConditionDocument): DocumentRef {
  return { kind, id }
}
