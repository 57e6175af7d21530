/** The embedded PostgreSQL cannot be used here; the message is one sentence for the person who started it. */
export class PostgresRefused extends Error {
  override name = 'PostgresRefused'
}

/** This platform has no PostgreSQL of its own in the package. */
export class NoBinaries extends PostgresRefused {
  override name = 'NoBinaries'
}

/** Another process already serves this data folder. */
export class AlreadyServing extends PostgresRefused {
  override name = 'AlreadyServing'
}
