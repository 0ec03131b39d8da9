import type { CompiledCharge } from '../compile-prices.js'
import type { CompiledTable } from './compile-table.js'

/** The tables that a charge looks into for its figures. */
export function chargeTables(charge: CompiledCharge): readonly CompiledTable[] {
  if (charge.kind === 'alteration') return charge.table === null ? [] : [charge.table]
  if (charge.kind === 'usage') return charge.tables
  if (charge.kind === 'allowance') return charge.table === null ? [] : [charge.table]
  return 'amount' in charge && charge.amount.kind === 'table' ? [charge.amount.table] : []
}
