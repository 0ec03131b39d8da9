import type { PricedItems } from '../../../engine/price/price-answer.js'
import { useWords } from '../../language/use-words.js'
import { Section } from '../../parts/Section.js'

/** The term of each item, with the days that matter to who takes it, and what that of the whole costs in all. */
export function TermLines({ priced: { terms, totals, currency } }: { priced: PricedItems }) {
  const { t, say } = useWords()
  if (terms.length === 0) return null
  const days = (['committedUntil', 'noticeBy', 'priceLockedUntil'] as const).filter((day) => terms.some((term) => term[day] !== null))
  return (
    <Section title={t('term.title')}>
      <div className="scroll-x">
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t('term.taken')}</th>
              <th>{t('term.runs')}</th>
              <th>{t('term.renewal')}</th>
              {days.map((day) => (
                <th key={day}>{t(`term.${day}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.path}>
                <td>
                  {say(term.name)} <span className="mono faint">{term.path}</span>
                </td>
                <td>{t('term.from', { from: term.from, to: term.to })}</td>
                <td>{t(`term.renews.${term.renewal}`, { until: term.renewedUntil ?? '' })}</td>
                {days.map((day) => (
                  <td key={day}>{term[day]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
