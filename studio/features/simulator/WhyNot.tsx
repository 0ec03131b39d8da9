import { useMemo } from 'react'
import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'
import { useWords } from '../../language/use-words.js'
import { Chip, type Tone } from '../../parts/Chip.js'
import { useCatalog } from '../../source/use-catalog.js'
import { PlaceLink } from './StepDetails.js'
import { type NotTaken, whyNot } from './why-not-view.js'

/** The prices and rows that a line could have had, and why it has none of them. */
export function WhyNot({ priced, line }: { priced: PricedItems; line: PriceLine }) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const { prices, rows, unlisted } = useMemo(() => whyNot(documents, priced, line), [documents, priced, line])
  if (prices.length + rows.length + unlisted === 0) return <p className="why-not muted">{t('whyNotPrice.none')}</p>
  return (
    <div className="why-not">
      <NotTakenList title={t('whyNotPrice.rows')} ones={rows} />
      {unlisted === 0 ? null : <p className="muted">{t('whyNotPrice.unlisted', { count: unlisted })}</p>}
      <NotTakenList title={t('whyNotPrice.prices')} ones={prices} />
    </div>
  )
}

const tones: Readonly<Record<NotTaken['outcome'], Tone>> = { lost: 'plain', filtered: 'bad', unknown: 'open' }

function NotTakenList({ title, ones }: { title: string; ones: readonly NotTaken[] }) {
  const { t, say } = useWords()
  if (ones.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="not-taken">
        {ones.map(({ key, outcome, place, why, because }) => (
          <li key={key}>
            <Chip tone={tones[outcome]}>{t(`whyNotPrice.outcome.${outcome}`)}</Chip>
            <span>
              <PlaceLink place={place} />
              <span>{say(why)}</span>
              {because === null ? null : <span className="muted">{say(because)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
