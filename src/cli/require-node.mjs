// Runs before any TypeScript: an older Node could only say "unknown file extension".
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Stafett behöver Node 24 eller senare; det här är ${process.version}. Kör npm ci på nytt, eller installera Node 24.`,
  )
  process.exit(2)
}
