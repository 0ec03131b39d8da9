import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { refText } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { DialogRow, FormDialog } from '../../parts/dialog/FormDialog.js'
import { ruleFacts } from '../../parts/rule-fact.js'
import { fit } from '../../parts/search.js'
import { documentText, withDraft } from '../../source/local-drafts.js'
import { useCatalog } from '../../source/use-catalog.js'
import { emptyForm, formFault, type NewRuleForm, newRule, offeringsWithoutEligibility } from './new-rule.js'
import { eligibilityKey } from './rules-view.js'

/** Begins a rule: one of its own as a draft of this browser, or the eligibility of an offering that has none. */
export function NewRule() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('newRule.open')}
      </Button>
      {open ? <NewFormDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const kinds = ['condition', 'decisionTable', 'ruleTemplate', 'eligibility'] as const

function NewFormDialog({ onClose }: { onClose: () => void }) {
  const { t, phrase } = useWords()
  const { documents, changeDrafts } = useCatalog()
  const { change } = useAddress()
  const [form, setForm] = useState<NewRuleForm>(emptyForm)
  const [tried, setTried] = useState(false)
  const set = (more: Partial<NewRuleForm>) => setForm((present) => ({ ...present, ...more }))
  const document = newRule(documents, form)
  const isPart = form.kind === 'eligibility'
  const fault = formFault(documents, form) ?? (isPart || document !== null ? null : { key: 'newRule.fault.value' as const })
  const begin = () => {
    setTried(true)
    if (fault !== null) return false
    if (document !== null) {
      const of = { kind: document.kind, id: document.id }
      changeDrafts((drafts) => withDraft(drafts, { of, text: documentText(document), base: '' }))
    }
    const selected = document === null ? eligibilityKey(form.offering ?? '') : refText(document)
    change({ selected, kind: null, fact: null, q: null }, 'push')
    return true
  }
  return (
    <FormDialog
      title={t('newRule.open')}
      done={t(isPart ? 'newRule.write' : 'newRule.begin')}
      fault={tried && fault !== null ? phrase(fault) : null}
      onDone={begin}
      onClose={onClose}
    >
      <Segmented
        aria-label={t('facet.ruleKind')}
        value={form.kind}
        onChange={(kind) => set({ kind, facts: form.facts.slice(0, kind === 'decisionTable' ? undefined : 1) })}
        options={kinds.map((kind) => ({ value: kind, label: t(`ruleKind.${kind}`) }))}
      />
      {isPart ? <OfferingRow form={form} set={set} /> : <DocumentRows form={form} set={set} />}
    </FormDialog>
  )
}

interface RowsProps {
  readonly form: NewRuleForm
  readonly set: (more: Partial<NewRuleForm>) => void
}

function OfferingRow({ form, set }: RowsProps) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const offerings = useMemo(
    () => offeringsWithoutEligibility(documents).map(({ id, name }) => ({ value: id, label: name[language], id, name })),
    [documents, language],
  )
  return (
    <DialogRow label={t('newRule.offering')}>
      {(id) => (
        <Select
          id={id}
          placeholder={t('newRule.offeringHint')}
          value={form.offering}
          showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
          options={offerings}
          onChange={(offering) => set({ offering })}
        />
      )}
    </DialogRow>
  )
}

function DocumentRows({ form, set }: RowsProps) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const facts = useMemo(
    () => ruleFacts(documents, true).map(({ id, name }) => ({ value: id, label: name[language], id, name })),
    [documents, language],
  )
  const isTable = form.kind === 'decisionTable'
  return (
    <>
      <DialogRow label={t('newRule.chinese')}>
        {(id) => <Input id={id} value={form.chinese} onChange={(event) => set({ chinese: event.target.value })} />}
      </DialogRow>
      <DialogRow label={t('newRule.english')}>
        {(id) => <Input id={id} value={form.english} onChange={(event) => set({ english: event.target.value })} />}
      </DialogRow>
      <DialogRow label={t('field.id')}>
        {(id) => <Input id={id} value={form.id} onChange={(event) => set({ id: event.target.value.trim() })} />}
      </DialogRow>
      <DialogRow label={t(isTable ? 'newRule.columns' : 'newRule.about')}>
        {(id) => (
          <Select
            id={id}
            {...(isTable ? { mode: 'multiple' as const } : {})}
            value={isTable ? form.facts : (form.facts[0] ?? null)}
            showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
            options={facts}
            onChange={(picked: string | readonly string[] | null) =>
              set({ facts: picked === null ? [] : ([picked].flat() as readonly string[]) })
            }
          />
        )}
      </DialogRow>
      {isTable ? <TableRows form={form} set={set} /> : null}
    </>
  )
}

const policies = ['unique', 'priority', 'collect'] as const

function TableRows({ form, set }: RowsProps) {
  const { t } = useWords()
  return (
    <>
      <DialogRow label={t('newRule.outcomes')}>
        {(id) => (
          <Input
            id={id}
            placeholder={t('newRule.outcomesHint')}
            value={form.outcomes}
            onChange={(event) => set({ outcomes: event.target.value })}
          />
        )}
      </DialogRow>
      <DialogRow label={t('newRule.policy')}>
        {(id) => (
          <Select
            id={id}
            value={form.hitPolicy}
            options={policies.map((value) => ({ value, label: t(`hitPolicy.${value}`) }))}
            onChange={(hitPolicy) => set({ hitPolicy })}
          />
        )}
      </DialogRow>
    </>
  )
}
