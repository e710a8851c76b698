import type { Page } from 'playwright-core'

/** Types into a field of the form of a pack, by its path in the edition. */
export async function fillField(page: Page, field: string, value: string): Promise<void> {
  await page.locator(`#pack-${field.replaceAll('.', '-')}`).fill(value)
}

/**
 * Writes the pack of the handbook's chapter, field by field: hand, foot and mouth disease in a kindergarten. It is invented for
 * practice, as its source says.
 */
export async function writeKindergartenPack(page: Page): Promise<void> {
  await fillField(page, 'name', '手足口病幼儿园处置（演练）')
  await fillField(page, 'name.en', 'HFMD in kindergartens (practice)')
  await fillField(page, 'line', 'practice.hfmd')
  await fillField(page, 'version', '1')
  await fillField(page, 'disease', 'HFMD')
  await fillField(page, 'source.document', '演练用规定，内容虚构，不得用于真实处置')
  await fillField(page, 'verifiedBy', '王敏')
  await page.getByRole('button', { name: '加一类人员' }).click()
  await fillField(page, 'rules.0.category', 'SAME_CLASS')
  await fillField(page, 'rules.0.name', '同班儿童')
  await fillField(page, 'rules.0.name.en', 'Children of the class')
  await page.getByRole('button', { name: '加一条认定依据' }).click()
  await page.getByRole('button', { name: '加一个阶段' }).click()
  await fillField(page, 'rules.0.phases.0.days', '7')
  await fillField(page, 'rules.0.maxDays', '7')
  await page.locator('#pack-rules-0-secondPerson').uncheck()
  await page.getByRole('button', { name: '学校和单位聚集' }).click()
  await page.getByText('本规则写了聚集标准').click()
  await page.getByRole('button', { name: '加一条标准' }).click()
  await fillField(page, 'clusters.thresholds.0.name', '手足口病')
  await fillField(page, 'clusters.thresholds.0.name.en', 'Hand, foot and mouth disease')
}
