/** A bulletin's draft changes with almost everything. */
export const BULLETIN_TABLES = [
  'bulletins',
  'bulletin_corrections',
  'daily_reports',
  'referrals',
  'follow_ups',
  'observations',
  'alerts',
  'orders',
  'care_teams',
  'care_seats',
  'care_needs',
  'house_visits',
  'households',
  'persons',
  'units',
]
