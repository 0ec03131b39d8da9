import type { Check } from '../model/check.js'
import { catalogMissing } from './checks/catalog-missing.js'
import { danglingReference } from './checks/dangling-reference.js'
import { duplicateCurrency } from './checks/duplicate-currency.js'
import { placeCycle } from './checks/place-cycle.js'

export const documentChecks: readonly Check[] = [catalogMissing, duplicateCurrency, danglingReference, placeCycle]
