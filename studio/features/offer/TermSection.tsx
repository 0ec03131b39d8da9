import type { ProductOfferingTerm } from '../../../engine/model/term.js'
import { useWords } from '../../language/use-words.js'
import { PriceLineWords } from '../../parts/PriceLineWords.js'
import { FieldList, Section } from '../../parts/Section.js'
import { termFields } from './term-fields.js'

/** For how long an offering can be taken, and what holds meanwhile. */
export function TermSection({ terms }: { terms: readonly ProductOfferingTerm[] }) {
  const { t } = useWords()
  return (
    <Section title={t('term.title')}>
      {terms.map((term) => (
        <OneTerm key={term.id} term={term} />
      ))}
    </Section>
  )
}

function OneTerm({ term }: { term: ProductOfferingTerm }) {
  const { t, say, phrase } = useWords()
  const { commitment, earlyTermination } = term
  return (
    <>
      <h3>
        {say(term.name)} <span className="mono faint">{term.id}</span>
      </h3>
      <FieldList fields={termFields(term).map(({ name, value }) => [phrase(name), phrase(value)] as const)} />
      <ul aria-label={t('term.prices')}>
        {commitment?.minimumSpend === undefined ? null : <PriceLineWords id={commitment.minimumSpend} />}
        {earlyTermination === undefined ? null : <PriceLineWords id={earlyTermination} />}
      </ul>
    </>
  )
}
