import { RightOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Document } from '../../../engine/model/document.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { Chip } from '../../parts/Chip.js'
import { Copy } from '../../parts/Copy.js'
import { DraftBar } from '../../parts/DraftBar.js'
import { useCatalog } from '../../source/use-catalog.js'

interface Props {
  readonly document: Document
  readonly facts?: ReactNode
  /** Whether it is edited on this page: then the first edit moves nothing. */
  readonly isEdited?: boolean
  /** Buttons. */
  readonly children?: ReactNode
}

/** Name, id, version and state of a document, and what can be done with it. */
export function DocumentHead({ document, facts, isEdited = false, children }: Props) {
  const { t, say } = useWords()
  const { link } = useAddress()
  const { released } = useCatalog()
  const stored = released(document)
  return (
    <>
      <header className="page-head">
        <div>
          <nav className="crumbs" aria-label={t('frame.crumbs')}>
            <Link href={link('/catalog')}>{t('nav.catalog')}</Link>
            <RightOutlined aria-hidden />
            <span className="faint">{t(`kind.${document.kind}`)}</span>
          </nav>
          <h1>{say(document.name)}</h1>
          <div className="chips">
            <Copy value={document.id} label={t('field.id')} />
            {facts}
            {stored === null ? <Chip tone="open">{t('draft.new')}</Chip> : <Chip>{t('field.version', { version: stored.version })}</Chip>}
          </div>
        </div>
        <div className="page-actions">{children}</div>
      </header>
      {document.description === undefined ? null : <p className="page-description muted">{say(document.description)}</p>}
      <DraftBar document={document} always={isEdited} />
    </>
  )
}
