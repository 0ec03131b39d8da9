import { Button } from 'antd'
import type { DocumentRef } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { Empty } from '../../parts/States.js'

/** The address names a document that the catalog does not have at this moment. */
export function MissingDocument({ of }: { of: DocumentRef }) {
  const { t } = useWords()
  const { go } = useAddress()
  return (
    <Empty screen title={t('state.gone', { id: of.id })}>
      <p className="muted">{t('state.goneHint')}</p>
      <Button type="primary" onClick={() => go('/catalog')}>
        {t('state.toCatalog')}
      </Button>
    </Empty>
  )
}
