import type { Check } from '../model/check.js'
import { catalogMissing } from './checks/catalog-missing.js'
import { danglingReference } from './checks/dangling-reference.js'
import { placeCycle } from './checks/place-cycle.js'

export const documentChecks: readonly Check[] = [catalogMissing, danglingReference, placeCycle]
