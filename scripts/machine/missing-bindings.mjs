/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [engines]
 */

/** "@oxlint/binding-linux-arm64-musl": system, processor and, on Linux, the C library. */
const BINDING =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/;

/**
 * The native parts for other systems that a lock file should name and does not.
 *
 * @param {Record<string, LockedPackage>} packages as in package-lock.json, by path
 * @returns {Record<string, object>} entries to add
 */
export function findMissingBindings(packages) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [parent, { optionalDependencies = {}, engines }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const path = `node_modules/${name}`;
      const [, os, cpu, abi = ''] = BINDING.exec(name) ?? [];
      if (packages[path] || packages[`${parent}/${path}`] || !os) continue;
      const libc = os === 'linux' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {};
      missing[path] = {
        version,
        cpu: [cpu],
        dev: true,
        ...libc,
        license: 'MIT',
        optional: true,
        os: [os],
        engines,
      };
    }
  }
  return missing;
}
