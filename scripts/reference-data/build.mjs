// Turns the national territory files into the three small files that the portal embeds. See README.md beside this file.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const REGION = '32'
const TARGET = fileURLToPath(new URL('../../src/UnivAsso.Data/Territories/', import.meta.url))

const packageFolder = process.argv[2]

if (!packageFolder) {
  console.error('Usage: node scripts/reference-data/build.mjs <folder of the package>')
  process.exit(2)
}

const read = async file => JSON.parse(await readFile(path.join(packageFolder, file), 'utf8'))

const { name, version } = await read('package.json')
const departments = (await read('data/departements.json')).filter(d => d.region === REGION)
const everyCommune = await read('data/communes.json')
const everyEpci = await read('data/epci.json')

const byCode = (a, b) => (a.code < b.code ? -1 : 1)
const communes = everyCommune.filter(c => c.region === REGION && c.type === 'commune-actuelle').sort(byCode)
const known = new Set(communes.map(c => c.code))

// An EPCI belongs to the region as soon as one of its communes does: two of them straddle the border.
const epcis = everyEpci.filter(e => e.membres.some(m => known.has(m.code))).sort(byCode)
const epciOf = new Map(epcis.flatMap(e => e.membres.map(m => [m.code, e.code])))

// People still give the name of the commune that was merged: it leads to the present one.
const formerNames = new Map()
for (const former of everyCommune.filter(c => c.region === REGION && c.type !== 'commune-actuelle')) {
  const names = formerNames.get(former.chefLieu) ?? []
  formerNames.set(former.chefLieu, [...names, former.nom])
}

const departmentOf = code => (code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2))
const slug = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-')
const unique = values => [...new Set(values)].sort()

const row = fields => {
  const cells = fields.map(String)
  const broken = cells.find(cell => /[\t\r\n|]/.test(cell.replaceAll(' | ', '')))
  if (broken !== undefined) {
    throw new Error(`A cell holds a separator: ${broken}`)
  }

  return cells.join('\t')
}

const save = async (file, header, rows) => {
  const lines = [`# ${name} ${version}`, header.join('\t'), ...rows.map(row)]
  await writeFile(path.join(TARGET, file), lines.join('\n') + '\n')
  console.log(`${file}: ${rows.length}`)
}

await save('departements.tsv', ['code', 'name', 'slug'], departments.sort(byCode).map(d => [d.code, d.nom, slug(d.nom)]))

await save(
  'epci.tsv',
  ['siren', 'kind', 'name', 'departments', 'communesInRegion', 'communesOutside'],
  epcis.map(e => [
    e.code,
    e.type,
    e.nom,
    unique(e.membres.map(m => departmentOf(m.code))).join(' | '),
    e.membres.filter(m => known.has(m.code)).length,
    e.membres.filter(m => !known.has(m.code)).length,
  ]),
)

await save(
  'communes.tsv',
  ['code', 'name', 'department', 'epci', 'postalCodes', 'formerNames', 'population'],
  communes.map(c => [
    c.code,
    c.nom,
    c.departement,
    epciOf.get(c.code) ?? '',
    c.codesPostaux.join(' | '),
    unique((formerNames.get(c.code) ?? []).filter(n => n !== c.nom)).join(' | '),
    c.population,
  ]),
)

console.log(`postal codes: ${unique(communes.flatMap(c => c.codesPostaux)).length}`)
