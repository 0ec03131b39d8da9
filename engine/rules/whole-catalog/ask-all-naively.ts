import type { OfferingId } from '../../values/ids.js'
import type { CompiledRules } from '../compile-rules.js'
import { type QualificationRequest, qualifyOffering } from '../qualify-offering.js'
import type { CatalogVerdicts } from './qualification-index.js'

/** The same answer as that of the index, offering by offering: for values that no index can hold, and to compare it with. */
export function askAllNaively(rules: CompiledRules, offerings: readonly OfferingId[], request: QualificationRequest): CatalogVerdicts {
  const words = Math.ceil(offerings.length / 32)
  const [qualified, undetermined] = [new Uint32Array(words), new Uint32Array(words)]
  for (const [n, offering] of offerings.entries()) {
    const { kind } = qualifyOffering(rules, offering, request)
    if (kind === 'refused') continue
    const row = kind === 'qualified' ? qualified : undetermined
    row[n >>> 5]! |= 1 << (n & 31)
  }
  return { qualified, undetermined }
}
