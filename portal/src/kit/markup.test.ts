import { expect, test } from 'vitest'
import { markup, textOf } from './markup.ts'

test('text is escaped in content and attributes, pieces are not escaped twice, and nothing leaves nothing', () => {
  const name = `<b onclick='x'>"张&三"</b>`
  const inner = markup`<i>${name}</i>`
  expect(textOf(markup`<p title="${name}">${[inner, ' ', 1]}${null}${false}${undefined}</p>`)).toBe(
    '<p title="&lt;b onclick=&#39;x&#39;&gt;&quot;张&amp;三&quot;&lt;/b&gt;"><i>&lt;b onclick=&#39;x&#39;&gt;&quot;张&amp;三&quot;&lt;/b&gt;</i> 1</p>',
  )
})
