import { Link } from 'wouter'
import type { DocumentRef } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { keyOfUse, usesOf, usingDocuments } from './uses-view.js'

const most = 8

/** Who uses a rule, each a step to the first rule of theirs that does. */
export function UsedBy({ of }: { of: DocumentRef }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { link } = useAddress()
  const uses = usingDocuments(usesOf(documents, of))
  if (uses.length === 0) return <p className="faint">{t('rules.unused')}</p>
  return (
    <p className="used-by">
      <span className="faint">{t('rules.usedBy')}</span>
      {uses.slice(0, most).map(({ first, count }) => (
        <Link key={keyOfUse(first)} className="rule-link" href={link('/rules', { selected: keyOfUse(first) })}>
          {count === 1 ? say(first.name) : `${say(first.name)} × ${count}`}
        </Link>
      ))}
      {uses.length > most ? <span className="muted">{t('problems.more', { count: uses.length - most })}</span> : null}
    </p>
  )
}
