import { compileBundles } from '../../../engine/configure/bundle/compile-bundles.js'
import { settleRequest } from '../../../engine/configure/bundle/settled-request.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { documentId } from '../../../engine/values/ids.js'
import { instant } from '../../../engine/values/instant.js'
import type { AskedProblem } from '../../bench/configure/problem-ways.js'
import { generatePlan, type TelecomSize } from './generate-plan.js'
import { telecomDraft } from './telecom-bundle.js'

/** A telecom bundle as the engine lays it out for its solvers, asked with the facts of its plan. */
export function telecomProblem(size: TelecomSize): AskedProblem {
  const plan = generatePlan(size)
  const draft = telecomDraft(plan)
  const bundle = compileBundles(draft).offerings.get(documentId('productOffering', 'bundle'))!
  const { given } = settleRequest(bundle, compileRules(draft), { facts: plan.facts, at: instant('2026-10-01T00:00:00Z') })
  return { space: bundle.whole, constraints: bundle.constraints, asked: bundle.space.variables, given }
}
