import { DeleteOutlined, DownloadOutlined, EditOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { DocumentRef } from '../../engine/values/ids.js'
import { useWords } from '../language/use-words.js'
import { draftOf, keepableDrafts, withoutDraft } from '../source/local-drafts.js'
import { useCatalog } from '../source/use-catalog.js'
import './parts.css'

/**
 * Says that what is shown is a draft of this browser only, and offers the ways out: a step back or forward, or all of it.
 * `always`: also before there is a draft, so that the first edit moves nothing on the screen.
 */
export function DraftBar({ document, always = false }: { document: DocumentRef; always?: boolean }) {
  const { t } = useWords()
  const { drafts, changeDrafts, draftSteps, released, state } = useCatalog()
  const draft = draftOf(drafts, document)
  const { back, forward } = draftSteps.stepsLeft(document)
  if (draft === null && !back && !forward && !always) return null
  const moved = draft !== null && released(document)?.hash !== undefined && released(document)?.hash !== draft.base
  return (
    <div className={draft === null ? 'draft-bar draft-bar-quiet' : 'draft-bar'} role="status">
      <EditOutlined aria-hidden />
      {draft === null ? (
        <span>{t('draft.asReleased')}</span>
      ) : (
        <span>
          <strong>{t('draft.title')}</strong> {t(state.answersFrom === 'drafts' ? 'draft.rehearsed' : 'draft.leftOut')}
          {moved ? ` ${t('draft.moved')}` : ''}
          {keepableDrafts(drafts).includes(draft) ? '' : ` ${t('draft.tooLarge')}`}
        </span>
      )}
      <span className="draft-actions">
        <Button size="small" icon={<UndoOutlined />} disabled={!back} onClick={() => draftSteps.step(document, 'back')}>
          {t('draft.undo')}
        </Button>
        <Button size="small" icon={<RedoOutlined />} disabled={!forward} onClick={() => draftSteps.step(document, 'forward')}>
          {t('draft.redo')}
        </Button>
        {draft === null ? null : (
          <>
            <Button size="small" icon={<DownloadOutlined />} onClick={() => download(`${document.id}.json`, draft.text)}>
              {t('draft.download')}
            </Button>
            <Popconfirm
              title={t('draft.discardSure')}
              okText={t('draft.discard')}
              cancelText={t('draft.keep')}
              onConfirm={() => changeDrafts((present) => withoutDraft(present, document))}
            >
              <Button size="small" danger icon={<DeleteOutlined />}>
                {t('draft.discard')}
              </Button>
            </Popconfirm>
          </>
        )}
      </span>
    </div>
  )
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
