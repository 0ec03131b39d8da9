import { configureChecks } from '../../../engine/configure/checks.js'
import { type CatalogDraft, catalogDraft } from '../../../engine/model/draft.js'
import { generatePlan } from '../../feature-models/telecom/generate-plan.js'
import { telecomDraft } from '../../feature-models/telecom/telecom-bundle.js'
import { type Measurement, measurements, ours } from '../measurement.js'
import { type RaceLength, race } from '../race.js'

/** All checks of configuration: of bundles that were never seen, and again after one rule of each was removed. */
export async function* raceProofs(
  size: { readonly options: number; readonly rules: number },
  { warmUp, rounds }: RaceLength,
): AsyncIterable<readonly Measurement[]> {
  const drafts = Array.from({ length: warmUp + rounds }, (_, index) =>
    named(telecomDraft(generatePlan({ seed: index + 1, ...size })), index),
  )
  const name = `${size.options} options, ${size.rules} rules`
  yield await told('all proofs from scratch', drafts)
  yield await told('all proofs after one edit', drafts.map(withoutFirstRule))

  async function told(what: string, some: readonly CatalogDraft[]): Promise<readonly Measurement[]> {
    const run = (round: number) => {
      for (const { find } of configureChecks) find(some[round]!)
    }
    return measurements('configure', `${name}: ${what}`, await race([{ subject: ours, run }], { warmUp, rounds }))
  }
}

/** The same bundle under an id of its own, so that nothing is known of it. */
function named(draft: CatalogDraft, index: number): CatalogDraft {
  const id = `bundle-${index}`
  return catalogDraft(
    draft.documents.map((one) => (one.kind === 'productOffering' && one.id === 'bundle' ? { ...one, id: id as never } : one)),
  )
}

/** All other documents stay the same objects, as when somebody edits one. */
function withoutFirstRule(draft: CatalogDraft): CatalogDraft {
  return catalogDraft(
    draft.documents.map((one) =>
      one.kind === 'productOffering' && one.content.kind === 'bundle' && one.content.rules.length > 0
        ? { ...one, content: { ...one.content, rules: one.content.rules.slice(1) } }
        : one,
    ),
  )
}
