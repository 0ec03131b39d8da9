import { Link } from 'wouter'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Scenario } from '../../../engine/model/scenario.js'
import { choiceChanges, factChange } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { bundleTree } from '../../parts/bundle-tree.js'
import { withIncluded } from '../../parts/configurator/set-choices.js'
import { Empty } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'

const mostExamples = 8

/** Nothing is chosen yet: stored scenarios are the examples, since they are cases somebody cared about. */
export function SimulatorStart({ unknown }: { unknown: string | null }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { link } = useAddress()
  const scenarios = examples(documents.all('scenario'))
  const offerings = documents.all('productOffering').filter(({ isSellable }) => isSellable)
  return (
    <div className="simulator-start">
      <Empty title={unknown === null ? t('simulate.start') : t('state.gone', { id: unknown })}>
        <p className="muted">{t('simulate.startHint')}</p>
      </Empty>
      <ul className="examples" aria-label={t('simulate.examples')}>
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <Link className="example" href={link('/simulate', scenarioParameters(documents, scenario))}>
              <strong>{say(scenario.name)}</strong>
              <span className="faint">
                {say(documents.find('productOffering', scenario.offering)?.name ?? { 'zh-CN': scenario.offering, en: scenario.offering })}
              </span>
            </Link>
          </li>
        ))}
        {scenarios.length > 0
          ? null
          : offerings.slice(0, mostExamples).map(({ id, name }) => (
              <li key={id}>
                <Link className="example" href={link('/simulate', { offering: id })}>
                  <strong>{say(name)}</strong>
                  <span className="mono faint">{id}</span>
                </Link>
              </li>
            ))}
      </ul>
    </div>
  )
}

/** One scenario per offering, those with the most choices first: they show the most. */
function examples(scenarios: readonly Scenario[]): readonly Scenario[] {
  const richest = [...scenarios].sort((one, other) => other.choices.length - one.choices.length)
  const seen = new Set<string>()
  return richest.filter(({ offering }) => !seen.has(offering) && seen.add(offering)).slice(0, mostExamples)
}

/** A scenario as the address of the simulator. */
function scenarioParameters(documents: CatalogDraft, { offering, facts, choices, at, currency, startDate, billDay, usage }: Scenario) {
  const spoken = withIncluded(documents, bundleTree(documents, offering), choices)
  return {
    offering,
    at,
    ...choiceChanges([], spoken),
    ...Object.assign({}, ...Object.entries(facts).map(([fact, value]) => factChange(fact, value))),
    ...(currency === undefined ? {} : { currency }),
    ...(startDate === undefined ? {} : { start: startDate }),
    ...(billDay === undefined ? {} : { bill: String(billDay) }),
    ...Object.fromEntries((usage ?? []).map((one) => [`u.${one.path}@${one.metric}`, `${one.quantity} ${one.unit}`])),
  }
}
