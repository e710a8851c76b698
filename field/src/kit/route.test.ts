import { expect, test } from 'vitest'
import { linkTo, routeOf, trailAfter } from './route.ts'

test('[F38] a link is read back as it was made', () => {
  const route = routeOf(linkTo('temperature', '018f-1', { slot: '2020-02-13.AM' }))
  expect([route.name, route.id, route.query.get('slot')]).toEqual(['temperature', '018f-1', '2020-02-13.AM'])
  expect(routeOf('')).toMatchObject({ name: '', id: '' })
})

test('[F38] going back shortens the way, going on lengthens it, standing still does neither', () => {
  expect(trailAfter(['#/', '#/household/1'], '#/')).toEqual(['#/'])
  expect(trailAfter(['#/'], '#/find')).toEqual(['#/', '#/find'])
  expect(trailAfter(['#/'], '#/')).toEqual(['#/'])
})
