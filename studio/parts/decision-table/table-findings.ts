import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { Facts } from '../../../engine/model/fact.js'

/** What the checks say of a table: about which rows, and about none in particular. */
export interface TableFindings {
  readonly byRow: ReadonlyMap<string, readonly Diagnostic[]>
  readonly ofTable: readonly Diagnostic[]
}

/** Sorts findings by the rows they point to; `table` is the one that was checked. */
export function tableFindings(
  table: { readonly rows: readonly { readonly id: string }[] },
  findings: readonly Diagnostic[],
): TableFindings {
  const byRow = new Map<string, Diagnostic[]>()
  const ofTable: Diagnostic[] = []
  for (const finding of findings) {
    const at = /^\/rows\/(\d+)/.exec(finding.at.pointer)
    const row = at === null ? undefined : table.rows[Number(at[1])]
    if (row === undefined) ofTable.push(finding)
    else byRow.set(row.id, [...(byRow.get(row.id) ?? []), finding])
  }
  return { byRow, ofTable }
}

/** The case for which a check found that no row holds, or `null` for any other finding. */
export function missingCase({ code, witness }: Diagnostic): Facts | null {
  if (code !== 'rules/decision-gap' || witness === null || typeof witness !== 'object' || !('facts' in witness)) return null
  return witness.facts as Facts
}
