import { Link } from 'wouter'
import type { AllowanceLine, PriceLine } from '../../../engine/price/price-answer.js'
import type { PriceStep } from '../../../engine/price/price-step.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { stepWords } from './price-steps-view.js'
import type { StepPlace } from './step-place.js'

/** What made a figure, step by step, each with a way to where it is authored. */
export function StepDetails({ line, steps }: { line: PriceLine | AllowanceLine; steps: readonly PriceStep[] }) {
  const { t, phrase, language } = useWords()
  const { documents } = useCatalog()
  if (steps.length === 0)
    return (
      <p className="step-details muted">{t('charge' in line && line.charge === 'usage' ? 'priceStep.afterUse' : 'priceStep.nothing')}</p>
    )
  return (
    <ul className="step-details">
      {steps.map((step, index) => {
        const { title, fields, places } = stepWords(documents, line, step, language)
        return (
          <li key={index}>
            <h3>{phrase(title)}</h3>
            <dl className="step-fields">
              {fields.map(({ name, value }, position) => (
                <div key={position}>
                  <dt>{phrase(name)}</dt>
                  <dd>{phrase(value)}</dd>
                </div>
              ))}
            </dl>
            {places.map((place) => (
              <PlaceLink key={`${place.path} ${place.row}`} place={place} />
            ))}
          </li>
        )
      })}
    </ul>
  )
}

/** Leads to a price, or to a row of its table. */
export function PlaceLink({ place: { name, row, path, own } }: { place: StepPlace }) {
  const { t, say } = useWords()
  const { link } = useAddress()
  return (
    <Link className="step-place" href={link(path, own)}>
      {row === null ? say(name) : t('priceStep.rowOf', { row, table: say(name) })}
    </Link>
  )
}
