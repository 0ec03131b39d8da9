import { Link } from 'wouter'
import type { DocumentRef } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { documentPath } from '../diagnostic-view.js'

/** Leads to the document in which a rule is written. */
export function RuleLink({ document }: { document: DocumentRef }) {
  const { t } = useWords()
  const { link } = useAddress()
  return (
    <Link className="rule-origin" href={link(documentPath(document.kind, document.id))}>
      {t('reason.document', { id: document.id })}
    </Link>
  )
}
