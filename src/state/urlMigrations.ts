/** Rewrites the parameters of version `from` to those of the next one. */
interface Migration {
  readonly from: number;
  /** Day on which the newer version was published. */
  readonly date: string;
  readonly rewrite: (params: URLSearchParams) => URLSearchParams;
}

/** In ascending order of `from`. Version 1 is the first, so there is nothing to rewrite yet. */
const MIGRATIONS: readonly Migration[] = [];

/** Brings the parameters of a link up to the present version. A link without `v` is read as the present one. */
export function migrate(params: URLSearchParams, migrations = MIGRATIONS): URLSearchParams {
  const version = Number(params.get('v') ?? Infinity);
  return migrations
    .filter(({ from }) => from >= version)
    .reduce((current, { rewrite }) => rewrite(current), params);
}
