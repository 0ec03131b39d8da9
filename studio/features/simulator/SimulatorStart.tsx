import { Link } from 'wouter'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Scenario } from '../../../engine/model/scenario.js'
import type { SearchChanges } from '../../coordinates/coordinates-view.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { Empty } from '../../parts/States.js'
import { scenarioAddress } from '../../parts/scenario-address.js'
import { useCatalog } from '../../source/use-catalog.js'

const mostExamples = 8

/** Nothing is chosen yet: stored scenarios are the examples, since they are cases somebody cared about. */
export function SimulatorStart({ unknown }: { unknown: string | null }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { link } = useAddress()
  const scenarios = examples(documents)
  const offerings = documents.all('productOffering').filter(({ isSellable }) => isSellable)
  return (
    <div className="simulator-start">
      <Empty title={unknown === null ? t('simulate.start') : t('state.gone', { id: unknown })}>
        <p className="muted">{t('simulate.startHint')}</p>
      </Empty>
      <ul className="examples" aria-label={t('simulate.examples')}>
        {scenarios.map(({ scenario, address }) => (
          <li key={scenario.id}>
            <Link className="example" href={link('/simulate', address)}>
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
function examples(documents: CatalogDraft): readonly { readonly scenario: Scenario; readonly address: SearchChanges }[] {
  const richest = [...documents.all('scenario')].sort((one, other) => other.choices.length - one.choices.length)
  const seen = new Set<string>()
  const shown = richest.flatMap((scenario) => {
    if (seen.has(scenario.offering)) return []
    seen.add(scenario.offering)
    return [{ scenario, address: scenarioAddress(documents, scenario) }]
  })
  return shown.slice(0, mostExamples)
}
