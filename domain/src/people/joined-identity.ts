import type { Person, PersonIdentity, Taken } from './tables.ts'

/** What a merge may join: a record, or a version of one. */
export interface Version {
  readonly sex: Person['sex']
  readonly personal: PersonIdentity
}

/** What `kept` lacks and `gone` has; of that only what `shown` says too. */
export function takenFrom(kept: Version, gone: Version, shown: Version): Taken {
  const [mine, theirs, seen] = [kept.personal, gone.personal, shown.personal]
  return {
    document: mine.idType === 'NONE' && theirs.idType !== 'NONE' && theirs.idNumber === seen.idNumber,
    phones: theirs.phones.flatMap((phone, place) => (!mine.phones.includes(phone) && seen.phones.includes(phone) ? [place] : [])),
    address: mine.address === '' && theirs.address !== '' && theirs.address === seen.address,
    sex: kept.sex === 'UNKNOWN' && gone.sex !== 'UNKNOWN' && gone.sex === shown.sex,
    birth: mine.birth === null && theirs.birth !== null && theirs.birth === seen.birth,
  }
}

/** The kept record with what it takes. */
export function joined<V extends Version>(kept: V, gone: Version, took: Taken): V {
  const [mine, theirs] = [kept.personal, gone.personal]
  return {
    ...kept,
    sex: took.sex ? gone.sex : kept.sex,
    personal: {
      ...mine,
      ...(took.document ? { idType: theirs.idType, idNumber: theirs.idNumber, noIdReason: '' } : {}),
      phones: [...mine.phones, ...phonesOf(theirs, took)],
      birth: took.birth ? theirs.birth : mine.birth,
      address: took.address ? theirs.address : mine.address,
    },
  }
}

/** The kept record without what it took and has still; what was edited since stays. */
export function parted<V extends Version>(now: V, gone: Version, took: Taken, noIdReason: string): V {
  const [mine, theirs] = [now.personal, gone.personal]
  const given = phonesOf(theirs, took)
  return {
    ...now,
    sex: took.sex && now.sex === gone.sex ? 'UNKNOWN' : now.sex,
    personal: {
      ...mine,
      ...(took.document && mine.idNumber === theirs.idNumber ? { idType: 'NONE', idNumber: '', noIdReason } : {}),
      phones: mine.phones.filter((phone) => !given.includes(phone)),
      birth: took.birth && mine.birth === theirs.birth ? null : mine.birth,
      address: took.address && mine.address === theirs.address ? '' : mine.address,
    },
  }
}

function phonesOf(identity: PersonIdentity, took: Taken): readonly string[] {
  return took.phones.flatMap((place) => identity.phones[place] ?? [])
}
