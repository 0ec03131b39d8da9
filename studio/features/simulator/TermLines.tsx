import type { PricedItems } from '../../../engine/price/price-answer.js'
import { useWords } from '../../language/use-words.js'
import { FieldList, Section } from '../../parts/Section.js'

/** The term of each item, with the days that matter to who takes it, and what that of the whole costs in all. */
export function TermLines({ priced: { terms, totals, currency } }: { priced: PricedItems }) {
  const { t, say } = useWords()
  if (terms.length === 0) return null
  return (
    <Section title={t('term.title')}>
      {terms.map((term) => (
        <div key={term.path} className="term-line">
          <h3>
            {say(term.name)} <span className="mono faint">{term.path}</span>
          </h3>
          <FieldList
            fields={[
              [t('term.runs'), t('term.from', { from: term.from, to: term.to })],
              [t('term.renewal'), t(`term.renews.${term.renewal}`, { until: term.renewedUntil ?? '' })],
              ...days.flatMap((day) => (term[day] === null ? [] : [[t(`term.${day}`), term[day]] as const])),
            ]}
          />
        </div>
      ))}
      {totals.term === null ? null : (
        <p>
          {t('term.total', { from: totals.term.from, to: totals.term.to })}
          {t('term.colon')}
          <strong>
            {totals.term.amount} {currency}
          </strong>
        </p>
      )}
    </Section>
  )
}

const days = ['committedUntil', 'noticeBy', 'priceLockedUntil'] as const
