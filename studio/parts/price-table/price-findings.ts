import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Facts } from '../../../engine/model/fact.js'
import type { PriceTable, TableCell } from '../../../engine/model/price.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import type { JsonValue } from '../../../engine/values/json.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { listed } from '../../language/yes-no.js'
import { valueText } from '../condition-view.js'
import { tableFindings } from '../decision-table/table-findings.js'
import { ruleFact } from '../rule-fact.js'
import { type EditedPriceRow, type NewRows, newPriceRow } from './price-rows.js'

/** What the checks say of a table: about which rows, and about none in particular. */
export interface PriceTableFindings {
  readonly byRow: ReadonlyMap<string, readonly Diagnostic[]>
  readonly ofTable: readonly Diagnostic[]
}

/** Sorts findings by all the rows they speak of: two rows that overlap are both marked. `table` is the one that was checked. */
export function priceTableFindings(table: PriceTable, findings: readonly Diagnostic[]): PriceTableFindings {
  const { byRow, ofTable } = tableFindings(table, findings)
  const marked = new Map(byRow)
  for (const finding of findings) {
    for (const row of otherRows(finding)) {
      const known = marked.get(row) ?? []
      if (!known.includes(finding)) marked.set(row, [...known, finding])
    }
  }
  return { byRow: marked, ofTable }
}

/** The rows that a finding's witness names. */
export function otherRows({ witness }: Diagnostic): readonly string[] {
  if (!isObject(witness)) return []
  const named = witness['rows'] ?? witness['coveredBy']
  return Array.isArray(named) ? named.filter((row) => typeof row === 'string') : []
}

/** The case that shows a fault, name by name: the facts, the moment where it matters, and the currency. */
export interface WitnessWord {
  /** `null` names nothing but the value: a currency. */
  readonly name: string | null
  readonly value: string
}

/** What a finding says in words already is not said again: of a gap, its sentence has the whole case. */
export function witnessWords(
  documents: CatalogDraft,
  { code, witness }: Diagnostic,
  language: Language,
  momentText: (at: string) => string,
): readonly WitnessWord[] {
  if (!isObject(witness) || isGap(code)) return []
  const facts = isObject(witness['facts']) ? Object.entries(witness['facts'] as unknown as Facts) : []
  const { at, currency } = witness
  return [
    ...facts.map(([id, value]) => ({
      name: ruleFact(documents, id)?.name[language] ?? id,
      value: factText(documents, id, value, language),
    })),
    ...(typeof at === 'string' ? [{ name: null, value: momentText(at) }] : []),
    ...(typeof currency === 'string' ? [{ name: null, value: currency }] : []),
  ]
}

function factText(documents: CatalogDraft, id: string, value: FactValue | readonly FactValue[], language: Language): string {
  const type = ruleFact(documents, id)?.type
  const values = Array.isArray(value) ? (value as readonly FactValue[]) : [value as FactValue]
  return listed(
    values.map((one) => valueText(documents, type, one, language)),
    language,
  )
}

/** The case for which a check found that no row holds, or `null` for any other finding. */
export function missingPrice({ code, witness }: Diagnostic): { readonly facts: Facts; readonly currency: string | null } | null {
  if (!isGap(code) || !isObject(witness)) return null
  const { facts, currency } = witness
  return isObject(facts) && (typeof currency === 'string' || currency === undefined)
    ? { facts: facts as unknown as Facts, currency: currency ?? null }
    : null
}

/** A row for a case that no row holds for, at the end of the table. What it costs is for the author to say. */
export function withRowForCase(
  rows: readonly EditedPriceRow[],
  { dimensions }: Pick<PriceTable, 'dimensions'>,
  { facts, currency }: { readonly facts: Facts; readonly currency: string | null },
  made: NewRows,
): readonly EditedPriceRow[] {
  const cells = dimensions.flatMap(({ id, fact, match }): readonly (readonly [string, TableCell])[] => {
    const value = Object.hasOwn(facts, fact) ? facts[fact]! : null
    if (value === null || (Array.isArray(value) && value.length === 0)) return []
    return [[id, match === 'range' ? rangeAround(rows, id, value as number | string) : (value as TableCell)]]
  })
  const row = { ...newPriceRow(rows, made), when: Object.fromEntries(cells) }
  return [...rows, made.gives === 'amount' ? { ...row, currency } : row]
}

/** Between the ends of other rows nothing changes: what holds for one number there holds for all of them. */
function rangeAround(rows: readonly EditedPriceRow[], dimension: string, value: number | string): TableCell {
  const ends = rows.flatMap(({ when }) => {
    const cell = Object.hasOwn(when, dimension) ? when[dimension] : undefined
    return typeof cell === 'object' && !Array.isArray(cell) ? Object.values(cell as { readonly [end: string]: number | string }) : []
  })
  const sorted = [...ends].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  const [from, to] = [sorted.findLast((end) => end <= value), sorted.find((end) => end > value)]
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function isGap(code: string): boolean {
  return code === 'price/table-gap' || code === 'price/validity-hole' || code === 'price/table-unproven'
}

function isObject(value: unknown): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
