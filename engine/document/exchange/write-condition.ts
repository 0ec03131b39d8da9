import { pointer } from '../../model/check.js'
import type { Condition, TableComparison, TemplateUse } from '../../model/fact.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { maximumDepth, maximumLeaves } from '../../rules/condition-nodes.js'
import { tableCondition } from '../../rules/tables/table-condition.js'
import { satisfyingOutcomes } from '../../rules/tables/weigh-table.js'
import { filledTemplate } from '../../rules/template-condition.js'
import { text } from '../../values/localized-text.js'
import { emptyOnExport, notThere, parameterMissing, tableWrittenOut, templateWrittenOut, tooLarge } from './export-traps.js'
import { nodeMark } from './read-rule-condition.js'
import { missingParameter } from './template-gaps.js'
import { writeComparison } from './write-comparison.js'
import { refused, type Writing } from './writing.js'
import { allWritten, anyWritten, notWritten, type Written } from './written-condition.js'

/**
 * Writes a condition so that json-rules-engine makes of complete facts what we make of them, or answers `null` after
 * saying why it can't. Templates, decision tables and places are written out.
 */
export function writeCondition(writing: Writing, condition: Condition, at = '', depth = 1): Written | null {
  if (depth > maximumDepth || writing.budget.left < 0) return refused(writing, '', tooLarge(maximumLeaves))
  const written = writeNode(writing, condition, at, depth)
  const note = writing.writtenOut === null ? writing.notes.get(at) : undefined
  if (written === null || typeof written === 'boolean' || note?.of !== nodeMark(condition)) return written
  writing.used.add(note)
  const { name, priority } = note
  return { ...written, ...(name === undefined ? {} : { name }), ...(priority === undefined ? {} : { priority }) }
}

function writeNode(writing: Writing, condition: Condition, at: string, depth: number): Written | null {
  if ('all' in condition) return writeGroup(writing, 'all', condition.all, at, depth)
  if ('any' in condition) return writeGroup(writing, 'any', condition.any, at, depth)
  if ('not' in condition) {
    const inner = writeCondition(writing, condition.not, `${at}/not`, depth + 1)
    return inner === null ? null : notWritten(inner)
  }
  if ('template' in condition) return writeTemplate(writing, condition, at, depth)
  if ('table' in condition) return writeTable(writing, condition, at, depth)
  const place = writing.writtenOut ?? at
  if ('condition' in condition) {
    const name = writing.nameOf(condition.condition)
    return name === null ? refused(writing, place, notThere(text('条件', 'condition'), condition.condition)) : { condition: name }
  }
  writing.budget.left -= 1
  return writeComparison(writing, condition, place)
}

/** An empty group of an author is a mistake; one that comes of writing a table out means what it says. */
function writeGroup(writing: Writing, key: 'all' | 'any', inner: readonly Condition[], at: string, depth: number): Written | null {
  if (inner.length === 0 && writing.writtenOut === null) return refused(writing, at, emptyOnExport())
  const parts = inner.map((one, index) => writeCondition(writing, one, at + pointer(key, index), depth + 1))
  if (!parts.every((part) => part !== null)) return null
  return key === 'all' ? allWritten(parts) : anyWritten(parts)
}

function writeTemplate(writing: Writing, use: TemplateUse, at: string, depth: number): Written | null {
  const place = writing.writtenOut ?? at
  const template = writing.rules.templates.get(use.template)
  if (template === undefined) return refused(writing, place, notThere(text('规则模板', 'rule template'), use.template))
  const gap = missingParameter(template, use)
  if (gap !== null) return refused(writing, place, parameterMissing(use.template, gap))
  writing.say(place, templateWrittenOut(use.template))
  return writeCondition({ ...writing, writtenOut: place }, filledTemplate(writing.rules, use), '', depth + 1)
}

function writeTable(writing: Writing, comparison: TableComparison, at: string, depth: number): Written | null {
  const place = writing.writtenOut ?? at
  if (!writing.rules.tables.has(comparison.table))
    return refused(writing, place, notThere(text('决策表', 'decision table'), comparison.table))
  if (comparisonsIn(writing.rules, comparison) > writing.budget.left) return refused(writing, place, tooLarge(maximumLeaves))
  writing.say(place, tableWrittenOut(comparison.table))
  return writeCondition({ ...writing, writtenOut: place }, tableCondition(writing.rules, comparison), '', depth + 1)
}

/** How many cells a comparison with a table comes to, counted before any of it is written. */
function comparisonsIn(rules: CompiledRules, comparison: TableComparison): number {
  const table = rules.tables.get(comparison.table)!
  const asked = new Set(satisfyingOutcomes(rules, table, comparison))
  let [all, count] = [0, 0]
  for (const { cells, outcome } of table.rows) {
    if (asked.has(outcome)) count += table.hitPolicy === 'priority' ? all + cells.length : cells.length
    all += cells.length
  }
  return table.otherwise !== null && asked.has(table.otherwise) ? count + all : count
}
