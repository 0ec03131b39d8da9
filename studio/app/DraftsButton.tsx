import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { type DocumentKind, refText } from '../../engine/values/ids.js'
import { useAddress } from '../coordinates/use-address.js'
import { useWords } from '../language/use-words.js'
import { documentPath } from '../parts/diagnostic-view.js'
import { withoutDraft } from '../source/local-drafts.js'
import type { Catalog } from '../source/use-catalog.js'

/** The local drafts of this browser: how many, whether they are in the answers, and the way to each. */
export function DraftsButton({ catalog }: { catalog: Catalog }) {
  const { t, say } = useWords()
  const { link } = useAddress()
  const [open, setOpen] = useState(false)
  const { drafts, changeDrafts, documents, state } = catalog
  if (drafts.length === 0) return null
  return (
    <>
      <button type="button" className="status-button mark-open" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('status.drafts', { count: drafts.length })} {state.answersFrom === 'drafts' ? '' : t('status.draftsLeftOut')}
      </button>
      <Drawer title={t('status.drafts', { count: drafts.length })} placement="bottom" size={320} open={open} onClose={() => setOpen(false)}>
        <ul className="draft-list">
          {drafts.map(({ of }) => (
            <li key={refText(of)}>
              <Link href={link(documentPath(of.kind, of.id), { tab: 'json' })} onClick={() => setOpen(false)}>
                {say(documents.find<DocumentKind>(of.kind, of.id)?.name ?? { 'zh-CN': of.id, en: of.id })}
              </Link>
              <span className="faint">{t(`kind.${of.kind}`)}</span>
              <span className="mono faint">{of.id}</span>
              <Button size="small" danger onClick={() => changeDrafts((present) => withoutDraft(present, of))}>
                {t('draft.discard')}
              </Button>
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  )
}
