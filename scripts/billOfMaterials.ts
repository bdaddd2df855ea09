import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly description?: string;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string } | undefined>>;
}

/** Licences of the packages here that are no single word of the list that CycloneDX takes. */
const isExpression = (licence: string): boolean => / (AND|OR|WITH) /.test(licence);

/**
 * The parts of the built site as CycloneDX 1.5: the packages in these folders, each with its licence and the hash of
 * the package as the registry has it. Without serial number and date, so that two builds write the same.
 */
export function billOfMaterials(folders: readonly string[]): string {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const { packages } = read('package-lock.json') as Lock;
  const component = (folder: string): object => {
    const about = read(join(folder, 'package.json')) as Package;
    const place = folder.replace(/^.*?(?=node_modules[\\/])/, '').replaceAll('\\', '/');
    const hash = /^sha512-(.+)$/.exec(packages[place]?.integrity ?? '')?.[1];
    const content = hash && Buffer.from(hash, 'base64').toString('hex');
    return {
      type: 'library',
      ...identity(about),
      ...(content ? { hashes: [{ alg: 'SHA-512', content }] } : {}),
    };
  };
  const components = new Map(folders.map((folder) => [JSON.stringify(component(folder)), folder]));
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', ...identity(read('package.json') as Package) } },
    components: [...components.keys()].sort().map((one) => JSON.parse(one) as object),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function identity({ name, version, license = '' }: Package): object {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const licences = isExpression(license) ? { expression: license } : { license: { id: license } };
  return { 'bom-ref': purl, name, version, licenses: [licences], purl };
}
