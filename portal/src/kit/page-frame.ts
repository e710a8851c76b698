import { speaker, type Language } from '@lianfang/contract/kernel/say.ts'
import { markup, textOf, type Markup } from './markup.ts'
import { words } from './words.ts'

/** What every page knows: the language, the township's name, and its own address (for the language switch). */
export interface Frame {
  readonly language: Language
  readonly township: string
  readonly path: string
  /** Whether the page is opened: before, there is no way on. */
  readonly isOpen: boolean
}

/** A whole page. It needs no script and asks for nothing but the style sheet. */
export function pageFrame({ language, township, path, isOpen }: Frame, title: string, content: Markup): string {
  const say = speaker(words, language)
  const other = language === 'zh' ? 'en' : 'zh'
  return textOf(markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/p/style.css">
</head>
<body>
<header><span>${township || say('service')}</span><nav aria-label="${say('language')}"><a href="${path}?lang=${other}" lang="${other}">${say('other-language')}</a></nav></header>
<main>
<h1>${title}</h1>
${content}
</main>
<footer>
<p><a class="call urgent" href="tel:120">${say('call-120')}</a></p>
<p><a class="call" href="tel:12345">${say('call-12345')}</a></p>
${isOpen && markup`<form method="post" action="/p/leave"><button class="quiet">${say('leave')}</button></form>`}
</footer>
</body>
</html>
`)
}

/** A telephone that rings with one tap. */
export function callLink(phone: string, label: string): Markup {
  return markup`<a class="call" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${label}</a>`
}

/** The link back to the first page. */
export function homeLink(language: Language): Markup {
  return markup`<p><a class="button quiet" href="/p/me">${speaker(words, language)('back')}</a></p>`
}

/** A sentence that says what is wrong, read out before anything else. */
export function alertBox(sentence: string | null): Markup | null {
  return sentence === null ? null : markup`<p class="alert" role="alert">${sentence}</p>`
}
