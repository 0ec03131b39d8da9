import type { Diagnostic } from '../../explain/diagnostic.js'
import { pointer } from '../../model/check.js'
import { catalogDraft } from '../../model/draft.js'
import type { ConditionDocument } from '../../model/fact.js'
import { conditionCycle as cycleCheck } from '../../rules/checks/condition-cycle.js'
import { canonicalJson } from '../../values/canonical-json.js'
import { type ConditionId, documentId } from '../../values/ids.js'
import { pointerSteps } from '../places.js'
import { readJson } from '../read-json.js'
import { isObject } from '../walk.js'
import { isId } from './fact-path.js'
import { conditionElsewhere, sameId } from './form-traps.js'
import { idOfName } from './id-of-name.js'
import { conditionCycle, factCollision } from './node-traps.js'
import { type ReadRule, readRule } from './read-rule.js'
import { type FactUse, isName } from './read-rule-condition.js'
import { type RuleEntry, ruleEntries } from './rule-entries.js'
import { type RuleSource, Traps, trapDiagnostics } from './trap.js'

export interface ImportedRules {
  /** A condition for every rule and every named condition that could be read, in the order of the files. */
  readonly documents: readonly ConditionDocument[]
  /** Every trap, with its place; while one of them is an error, the documents are not what was written. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads json-rules-engine documents: a rule as `rule.toJSON()` gives it, a list of rules, or
 * `{ "rules": […], "conditions": { name: condition } }` with what `engine.setCondition` was given. Their conditions mean
 * here what that engine makes of them, on complete facts; whatever would not is a diagnostic. What conditions can't say,
 * such as a rule's event, is kept beside them in `interchange`, so that {@link exportRules} gives back what was written.
 */
export function importRules(files: readonly { readonly name: string; readonly text: string }[]): ImportedRules {
  const unreadable: Diagnostic[] = []
  const read = files.flatMap(({ name, text }): RuleFile[] => {
    const json = readJson(name, text)
    if (json.kind === 'unreadable') {
      unreadable.push(...json.diagnostics)
      return []
    }
    const source: RuleSource = { file: name, place: (at, of) => (of === 'key' ? json.locateKey(at) : json.locate(at)) }
    return [fileOf(source, stemOf(name), json.value)]
  })
  const { documents, diagnostics } = importFiles(read)
  return { documents, diagnostics: [...unreadable, ...diagnostics] }
}

/** The same for what a program holds: rules, or lists of rules, with values that JSON doesn't have. */
export function importRuleValues(values: readonly unknown[]): ImportedRules {
  return importFiles(values.map((value) => fileOf({ file: null, place: () => null }, 'rule', value)))
}

/** A file with its entries, and the traps found in it so far. */
interface RuleFile {
  readonly source: RuleSource
  readonly stem: string
  readonly entries: readonly RuleEntry[]
  readonly traps: Traps
}

function fileOf(source: RuleSource, stem: string, value: unknown): RuleFile {
  const traps = new Traps()
  return { source, stem, entries: ruleEntries(value, traps), traps }
}

/** An entry in its file, with the id that it becomes. */
interface Numbered {
  readonly file: RuleFile
  readonly entry: RuleEntry
  readonly id: ConditionId
}

function importFiles(files: readonly RuleFile[]): ImportedRules {
  const numbered = withoutCollisions(files.flatMap((file) => file.entries.map((entry) => ({ file, entry, id: idOf(file, entry) }))))
  const names = new Map(numbered.flatMap(({ entry, id }) => (entry.name === null ? [] : [[entry.name, id] as const])))
  const idOfCondition = (name: string) => names.get(name) ?? (isId(name) ? documentId('condition', name) : null)
  const facts = new Map<string, FirstUse>()
  const documents = new Map<string, Numbered & { readonly document: ConditionDocument }>()
  for (const one of numbered) {
    if (one.file.traps.isFull) continue
    const read = readRule(one.entry, one.id, idOfCondition, one.file.traps)
    noteElsewhere(names, one.file.traps, read)
    noteFactCollisions(facts, one.file, read.uses)
    if (read.document !== null) documents.set(one.id, { ...one, document: read.document })
  }
  const imported = [...documents.values()].map(({ document }) => document)
  for (const { document, witness } of cycleCheck.find(catalogDraft(imported))) {
    const { file, entry } = documents.get(document.id)!
    file.traps.note(conditionCycle(entry.at, witness as readonly string[]))
  }
  return { documents: imported, diagnostics: files.flatMap(({ source, traps }) => trapDiagnostics(source, traps)) }
}

/** The id that an entry becomes: by its name, or by its file and its place there. */
function idOf({ stem }: RuleFile, { kind, value, at, name }: RuleEntry): ConditionId {
  const called = kind === 'condition' ? name : isObject(value) && isName(value['name']) ? value['name'] : null
  const steps = pointerSteps(at)
  const place = [stem, ...(kind === 'condition' ? ['condition'] : steps.slice(-1))].join('-')
  return documentId('condition', idOfName(called ?? '') || idOfName(place))
}

/** Of several entries that become one id, the first is read and the others are reported. */
function withoutCollisions(numbered: readonly Numbered[]): readonly Numbered[] {
  const first = new Map<string, Numbered>()
  for (const one of numbered) {
    const earlier = first.get(one.id)
    if (earlier === undefined) first.set(one.id, one)
    else one.file.traps.note(sameId(one.entry.at, one.id, whereabouts(earlier.file, earlier.entry.at)))
  }
  return [...first.values()]
}

/** Named conditions that no file holds are the catalog's. */
function noteElsewhere(names: ReadonlyMap<string, ConditionId>, traps: Traps, { references }: ReadRule): void {
  const strangers = references.filter(({ name }) => !names.has(name))
  for (const { name, pointer: at } of new Map(strangers.map((reference) => [reference.name, reference])).values())
    traps.note(conditionElsewhere(at, name))
}

interface FirstUse {
  readonly file: RuleFile
  readonly use: FactUse
}

/** One fact of ours stands for one of theirs, with one path and the same parameters everywhere. */
function noteFactCollisions(facts: Map<string, FirstUse>, file: RuleFile, uses: readonly FactUse[]): void {
  for (const use of uses) {
    const earlier = facts.get(use.id)
    if (earlier === undefined) facts.set(use.id, { file, use })
    else if (!isSameFact(earlier.use, use))
      file.traps.note(factCollision(use.pointer, use.id, whereabouts(earlier.file, earlier.use.pointer)))
    if (file.traps.isFull) return
  }
}

/** Facts of one id that begin with the same fact have the same path. */
function isSameFact(left: FactUse, right: FactUse): boolean {
  if (left.fact !== right.fact) return false
  return left.params === right.params || canonicalJson(left.params ?? null) === canonicalJson(right.params ?? null)
}

function whereabouts({ source }: RuleFile, at: string): string {
  const place = source.place(at, 'value')
  return source.file === null || place === null ? at || pointer('') : `${source.file}:${place.line}:${place.column}`
}

/** The name of a file without its folders and its ending. */
function stemOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return idOfName(name.replace(/\.json$/i, '')) || 'rule'
}
