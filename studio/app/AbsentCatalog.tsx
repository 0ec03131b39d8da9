import { Button } from 'antd'
import { useAddress } from '../coordinates/use-address.js'
import { useWords } from '../language/use-words.js'
import { Empty } from '../parts/States.js'
import type { DocumentSet, DocumentSetAnswer } from '../source/document-set.js'

/** There is no catalog under these coordinates: why, and the nearest ones that have one. */
export function AbsentCatalog({ answer }: { answer: Exclude<DocumentSetAnswer, DocumentSet> }) {
  const { t, say } = useWords()
  const { change } = useAddress()
  switch (answer.kind) {
    case 'noRelease':
      return (
        <Empty screen title={t('absent.noRelease')}>
          <p className="muted">{t(answer.firstRelease === null ? 'absent.noneEver' : 'absent.later')}</p>
          {answer.firstRelease === null ? null : (
            <Button type="primary" onClick={() => change({ at: answer.firstRelease }, 'push')}>
              {t('absent.goToFirst', { at: answer.firstRelease })}
            </Button>
          )}
        </Empty>
      )
    case 'unknownChangeSet':
      return (
        <Empty screen title={t('absent.changeSet', { id: answer.changeSet })}>
          <Button type="primary" onClick={() => change({ changeSet: null }, 'push')}>
            {t('absent.goToLive')}
          </Button>
        </Empty>
      )
    case 'invalid':
      return (
        <Empty screen title={t('absent.invalid')}>
          {answer.problems.map(({ what, fix }) => (
            <p key={what.en} className="muted">
              {say(what)} {say(fix)}
            </p>
          ))}
        </Empty>
      )
  }
}
